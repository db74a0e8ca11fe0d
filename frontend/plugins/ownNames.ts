// Property names that only our own code uses: neither on the wire, nor kept in a browser's
// storage, nor part of the DOM. The widget is loaded by every page of a shop, so they are
// shortened; a name that is missing here costs a few bytes, a name too many breaks the widget.
const NAMES = `
  askForPerson assistant bubble client closedNext connection cursor draft element fresh grow growing handoffs interrupted
  introNext leading loaded markSeen neverMind onEvents onFrame onGap onRefused onState outgoing
  problem prepare render restart retry sending server somebody speaker startOver tick tooLong transcript typing
  unfollow unread waitingNext waitingSince withYou
`;

export const ownNames = new RegExp(`^(${NAMES.trim().split(/\s+/).join("|")})$`);
