# The files of a case, and the bytes of the first one. Each name of the address stands in the list.
list=$(curl --fail --silent --show-error \
  --header "Authorization: Bearer $TARAZY_KEY" \
  "$TARAZY_ADDRESS/api/v1/cases/$CASE/files")
echo "$list"
address=$(echo "$list" | sed -E 's/.*"rows":\[\{"place":([0-9]+),"n":([0-9]+)[^}]*"hash":"([0-9a-f]+)".*/\1\/files\/\2\/\3/')
curl --fail --silent --show-error --output "$SAVED" \
  --header "Authorization: Bearer $TARAZY_KEY" \
  "$TARAZY_ADDRESS/api/v1/cases/$CASE/$address/bytes"
