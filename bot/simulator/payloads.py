"""The forms that Twilio posts for WhatsApp: messages, fallback requests, delivery reports.

Pure: sids are passed in. Source: Twilio, "Messaging webhooks"; tests compare the forms with recorded payloads.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import md5
from uuid import NAMESPACE_URL, uuid5

from twilio.request_validator import SIGNATURE_HEADER, SIGNATURE_SETTINGS_HEADER, RequestValidator

Form = dict[str, str]
FORM_TYPE = "application/x-www-form-urlencoded; charset=UTF-8"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with WhatsApp.

    address: "whatsapp:+91…", or "whatsapp:IN.…" if the number is hidden. user_id: the opaque id that Twilio sends in
    addition to a number, "" if it sends none.
    """

    address: str
    name: str = ""
    user_id: str = ""

    @property
    def is_hidden(self) -> bool:
        """Whether WhatsApp hides this person's number."""
        return not self.address.startswith("whatsapp:+")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of message. text: the default text. context: it can refer to a message of ours."""

    title: str
    type: str = "text"
    text: str = ""
    media: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    context: bool = False


KINDS: Mapping[str, Kind] = {
    "text": Kind("Text", text="What causes it?"),
    "image": Kind("Photo", "image", media="image/jpeg"),
    "voice": Kind("Voice note", "audio", media="audio/ogg"),
    "video": Kind("Video", "video", media="video/mp4"),
    "document": Kind("Document", "document", "report.pdf", media="application/pdf"),
    "location": Kind("My location", "location", fields={"Latitude": "17.4126", "Longitude": "78.4482"}),
    "place": Kind(
        "A named place",
        "location",
        fields={
            "Latitude": "17.4239",
            "Longitude": "78.4738",
            "Address": "Tank Bund Road, Hyderabad",
            "Label": "Hussain Sagar",
        },
    ),
    "contact": Kind("Contact", "contacts", media="text/vcard"),
    "sticker": Kind("Sticker", "sticker", media="image/webp"),
    "button": Kind("Button tapped", "interactive", "Yes", context=True),
    "template-button": Kind("Template button tapped", "button", "Yes", context=True),
    "list": Kind("List item picked", "interactive", "Treatment", context=True),
    "reply": Kind("Reply to a message", text="and how long does it take?", context=True),
    "reaction": Kind("Reaction", "reaction", "👍", context=True),
    "forwarded": Kind("Forwarded", text="What are the symptoms?", fields={"Forwarded": "true"}),
    "forwarded-often": Kind(
        "Forwarded many times",
        text="Drink warm water and it goes away!",
        fields={"Forwarded": "true", "FrequentlyForwarded": "true"},
    ),
    "ad": Kind(
        "From an advertisement",
        text="Hello! I want to know more about your skin clinic.",
        fields={
            "ReferralNumMedia": "1",
            "ReferralBody": "Ask our skin clinic on WhatsApp",
            "ReferralHeadline": "Talk to the hospital",
            "ReferralSourceId": "120210009988776655",
            "ReferralSourceType": "ad",
            "ReferralSourceUrl": "https://fb.me/abc123XYZ",
            "ReferralMediaId": "e420b130-0000-4acf-a5e6-000000000001",
            "ReferralMediaContentType": "image/jpeg",
            "ReferralCtwaClid": "ARAkInventedClickIdForTests0001",
        },
    ),
    "stop": Kind("STOP", text="STOP"),
    "call-permission": Kind(
        "Call permission answered",
        "interactive",
        "VOICE_CALL_REQUEST",
        fields={"ButtonText": "VOICE_CALL_REQUEST", "ButtonPayload": "ACCEPTED"},
    ),
    "via-service": Kind("Through a Messaging Service", text="Hello"),
    "unsupported": Kind("Something Twilio cannot name", "unsupported"),
}
REPORTS = ("queued", "sent", "delivered", "read", "failed", "undelivered")
# Kinds that never contain typed text.
WORDLESS = frozenset({"voice", "video", "location", "place", "contact", "sticker", "call-permission", "unsupported"})


def prefix(kind: str) -> str:
    """The first two letters of a message sid: "MM" with an attachment, "SM" without."""
    return "MM" if KINDS[kind].media else "SM"


def message(
    kind: str,
    person: Person,
    *,
    account: str,
    to: str,
    sid: str,
    text: str | None = None,
    choice: str = "",
    quoted: str = "",
) -> Form:
    """The form of one inbound message.

    kind: a key of KINDS. to: the hospital's "whatsapp:+…". sid: "SM" or "MM" and 32 hex digits. text: words, caption
    or label; None: the kind's default. choice: the id of a button or list item. quoted: the sid that it replies to.
    Raises KeyError for an unknown kind.
    """
    what = KINDS[kind]
    said = what.text if text is None or kind in WORDLESS else text
    form = {
        "SmsMessageSid": sid,
        "NumMedia": "1" if what.media else "0",
        "ProfileName": person.name,
        "MessageType": what.type,
        "SmsSid": sid,
        "WaId": person.address.removeprefix("whatsapp:+"),
        "SmsStatus": "received",
        "Body": said,
        "To": to,
        "NumSegments": "1",
        "ReferralNumMedia": "0",
        "MessageSid": sid,
        "AccountSid": account,
        "ExternalUserId": person.user_id or (person.address if person.is_hidden else ""),
        "From": person.address,
        "ApiVersion": "2010-04-01",
        **what.fields,
    }
    if what.media:
        form["MediaContentType0"] = what.media
        form["MediaUrl0"] = _media_url(account, sid)
    if kind == "ad":
        form["ReferralMediaUrl"] = _media_url(account, sid)
    if kind in ("button", "template-button"):
        form |= {"ButtonText": said, "ButtonPayload": choice or said}
    if kind == "list":
        form |= {"ListId": choice or said, "ListTitle": said}
    if kind == "call-permission":
        del form["NumSegments"]
    if kind == "via-service":
        form["MessagingServiceSid"] = "MG" + md5(account.encode(), usedforsecurity=False).hexdigest()
    if what.context and quoted:
        form |= {"OriginalRepliedMessageSender": to, "OriginalRepliedMessageSid": quoted}
    if what.context and kind != "reaction":
        form |= {"Forwarded": "false", "FrequentlyForwarded": "false"}
    if person.is_hidden:
        del form["WaId"]
    if not form["ExternalUserId"]:
        del form["ExternalUserId"]
    form["ChannelMetadata"] = _metadata(form)
    return form


def fallback(form: Form, failed_url: str, error_code: str = "11200") -> Form:
    """The same message for the fallback URL, after `failed_url` failed with this Twilio error."""
    return {**form, "ErrorCode": error_code, "ErrorUrl": failed_url}


def report(status: str, person: Person, *, account: str, sender: str, sid: str, error_code: str = "") -> Form:
    """A delivery report for our message `sid` to this person. status: sent, delivered, read, failed, …"""
    form = {
        "ChannelPrefix": "whatsapp",
        "ApiVersion": "2010-04-01",
        "MessageStatus": status,
        "SmsSid": sid,
        "SmsStatus": status,
        "ChannelInstallSid": "XE" + md5(sender.encode(), usedforsecurity=False).hexdigest(),
        "To": person.address,
        "From": sender,
        "MessageSid": sid,
        "StructuredMessage": "false",
        "AccountSid": account,
    }
    if not person.is_hidden:
        form["ChannelToAddress"] = person.address.removeprefix("whatsapp:")[:-4] + "XXXX"
    if status in ("delivered", "read"):
        form["EventType"] = status.upper()
        form |= {"ExternalUserId": person.user_id} if person.user_id else {}
    if error_code:
        form |= {"ErrorCode": error_code, "ErrorMessage": f"Error {error_code}"}
    return form


def is_report(form: Form) -> bool:
    """Whether a form is a delivery report, not a message."""
    return "MessageStatus" in form


def signed(url: str, form: Form, token: str, algorithm: str = "HMAC_SHA1") -> dict[str, str]:
    """The headers of a request signed by Twilio. url: as Twilio calls it, without fragment.

    algorithm: HMAC_SHA1 (auth token) or HMAC_SHA256 (shared key).
    """
    headers = {"Content-Type": FORM_TYPE, "I-Twilio-Idempotency-Token": str(uuid5(NAMESPACE_URL, url + repr(form)))}
    if algorithm == "HMAC_SHA1":
        headers[SIGNATURE_HEADER] = RequestValidator(token).compute_signature(url, form)
    else:
        headers[SIGNATURE_HEADER] = RequestValidator(token).compute_signature(url, form, algorithm)
        headers[SIGNATURE_SETTINGS_HEADER] = f"key=webhooks_sharedkey_simulated,algorithm={algorithm}"
    return headers


def _media_url(account: str, sid: str) -> str:
    item = md5(sid.encode(), usedforsecurity=False).hexdigest()
    return f"https://api.twilio.com/2010-04-01/Accounts/{account}/Messages/MM{sid[2:]}/Media/ME{item}"


def _metadata(form: Form) -> str:
    tapped = ("ButtonText",) if "OriginalRepliedMessageSid" in form else ()
    names = (*tapped, "Forwarded", "FrequentlyForwarded", "ProfileName", "WaId")
    context = {name: form[name] for name in names if name in form}
    return json.dumps({"type": "whatsapp", "data": {"context": context}}, separators=(",", ":"), ensure_ascii=False)
