-- For tests: whoever is an owner or an admin of a room is listed among its members too, as Openfire does.
local st = require "util.stanza";
local rooms = module:depends("muc");

module:hook("iq-get/bare/http://jabber.org/protocol/muc#admin:query", function (event)
  local stanza = event.stanza;
  local asked = stanza.tags[1]:get_child("item");
  local room = rooms.get_room_from_jid(stanza.attr.to);
  if not room or not asked or asked.attr.affiliation ~= "member" then return; end
  if room:get_affiliation(stanza.attr.from) ~= "owner" then return; end
  local answer = st.reply(stanza):query("http://jabber.org/protocol/muc#admin");
  for jid, affiliation in room:each_affiliation() do
    if affiliation ~= "outcast" then
      local nick = room:get_affiliation_data(jid, "reserved_nickname");
      answer:tag("item", { affiliation = "member", jid = jid, nick = nick }):up();
    end
  end
  event.origin.send(answer);
  return true;
end, 100);
