// Property names that only our own code uses: neither on the wire, nor kept in a browser's
// storage, nor part of the DOM. The widget is loaded by every page of a shop, so they are
// shortened; a name that is missing here costs a few bytes, a name too many breaks the widget.
const NAMES = `
  address answer askForPerson assistant bubble client closed closedNext connection cursor draft element failed follow fresh
  grow growing handoff handoffs interrupted intro introNext items judgements leading loaded lost markSeen named neverMind offer onEvents onFrame
  onGap onRefused onState outgoing person prepare problem render restart retry send sending sent server session
  smooth somebody speaker startOver tick tooLong transcript typing unfollow unread waiting waitingNext waitingSince
  watch who withYou you
`;

export const ownNames = new RegExp(`^(${NAMES.trim().split(/\s+/).join("|")})$`);
