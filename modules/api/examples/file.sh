# The receipt: the number of the case, the hash of the act, its moment. Sent again with the same key, it is the same receipt.
curl --fail --silent --show-error \
  --header "Authorization: Bearer $TARAZY_KEY" \
  --header 'Content-Type: application/json' \
  --header "Idempotency-Key: $ONCE" \
  --data '{"fields":{"body":"akimat-demo","essence":"The street lamp is out.","request":"Please mend the lamp.","address":"Kokbulak"}}' \
  "$TARAZY_ADDRESS/api/v1/procedures/application"
