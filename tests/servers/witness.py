"""Looks at rooms as invited people do, with a client that shares nothing with ours (slixmpp, from Debian).

Reads one JSON object from standard input: port, ca (file), domain, users [[user, password]], rooms (addresses).
Prints one: {user: {"invitations": {room: count}, "rooms": {room: {"entered": bool, "ids": [...], "bodies": [...]}}}}.
"""

import asyncio
import json
import sys

import slixmpp
from slixmpp.exceptions import IqError, IqTimeout, XMPPError

QUIET = 0.3  # seconds without a further message that was waiting


class Person(slixmpp.ClientXMPP):
    def __init__(self, jid, password, ca):
        super().__init__(jid, password)
        self.ca_certs = ca
        # slixmpp 1.8 binds its SCRAM to TLS 1.2's channel only, which servers since 2024 refuse over TLS 1.3
        self["feature_mechanisms"].use_mech = "PLAIN"
        for plugin in ("xep_0030", "xep_0045", "xep_0059", "xep_0199", "xep_0297", "xep_0313", "xep_0359"):
            self.register_plugin(plugin)
        self.invitations = {}
        self.failed = None
        self.ready = asyncio.get_event_loop().create_future()
        self.add_event_handler("session_start", lambda _: self.done(None))
        self.add_event_handler("failed_auth", lambda _: self.done("the login is refused"))
        self.add_event_handler("ssl_invalid_cert", lambda _: self.done("the certificate is refused"))
        self.add_event_handler("message", self.count)

    def done(self, problem):
        self.failed = problem
        if not self.ready.done():
            self.ready.set_result(None)

    def count(self, message):
        invitation = message.xml.find("{jabber:x:conference}x")
        if invitation is not None and message["type"] in ("normal", "chat"):
            room = invitation.get("jid")
            self.invitations[room] = self.invitations.get(room, 0) + 1

    async def look(self, rooms):
        await asyncio.wait_for(self.ready, 20)
        if self.failed:
            raise SystemExit(f"{self.boundjid}: {self.failed}")
        self.send_presence()
        await self["xep_0199"].ping(self.boundjid.domain)
        await asyncio.sleep(QUIET)
        seen = {room: await self.visit(room) for room in rooms}
        self.disconnect()
        return {"invitations": self.invitations, "rooms": seen}

    async def enter(self, room):
        """Does the room let us in? Some refusals reach only those who listen for errors of presence."""
        refused = asyncio.get_event_loop().create_future()

        def listen(presence):
            if presence["from"].bare == room and not refused.done():
                refused.set_result(None)

        self.add_event_handler("presence_error", listen)
        muc = self["xep_0045"]
        joining = asyncio.ensure_future(muc.join_muc_wait(room, self.boundjid.user, timeout=60, maxstanzas=0))
        await asyncio.wait({joining, refused}, return_when=asyncio.FIRST_COMPLETED)
        self.del_event_handler("presence_error", listen)
        if refused.done():
            joining.cancel()
            return False
        try:
            joining.result()
        except (XMPPError, asyncio.TimeoutError):
            return False
        return True

    async def visit(self, room):
        if not await self.enter(room):
            return {"entered": False, "ids": [], "bodies": []}
        ids, bodies = [], []
        page = {"max": "100"}
        while True:
            try:
                answer = await self["xep_0313"].retrieve(jid=slixmpp.JID(room), rsm=page)
            except (IqError, IqTimeout):
                break
            results = answer["mam"]["results"]
            for result in results:
                message = result["mam_result"]["forwarded"]["stanza"]
                if message["body"]:
                    ids.append(message["origin_id"]["id"] or message["id"])
                    bodies.append(message["body"])
            last = answer["mam_fin"]["rsm"]["last"]
            if not results or not last:
                break
            page = {"max": "100", "after": last}
        # ejabberd lets nobody be in more than a hundred rooms.
        self["xep_0045"].leave_muc(room, self.boundjid.user)
        return {"entered": True, "ids": ids, "bodies": bodies}


async def main():
    order = json.load(sys.stdin)
    people = []
    for user, password in order["users"]:
        person = Person(f"{user}@{order['domain']}", password, order["ca"])
        person.connect(("127.0.0.1", order["port"]))
        people.append((user, person))
    looks = await asyncio.gather(*(person.look(order["rooms"]) for _, person in people))
    seen = {user: look for (user, _), look in zip(people, looks)}
    json.dump(seen, sys.stdout)


asyncio.get_event_loop().run_until_complete(main())
