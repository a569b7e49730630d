# What waits for me, the most urgent first; the token `next` asks for the rows after these.
curl --fail --silent --show-error \
  --header "Authorization: Bearer $TARAZY_KEY" \
  --header 'Accept-Language: en' \
  "$TARAZY_ADDRESS/api/v1/tasks?limit=20"
