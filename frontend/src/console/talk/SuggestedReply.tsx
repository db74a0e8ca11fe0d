import type { Session } from "../../api/types";
import { addToDraft } from "../state/drafts";
import { handoff } from "../state/open";

export function SuggestedReply({ session }: { session: Session }) {
  const text = handoff.value?.envelope?.suggested_reply;
  if (!text) return null;
  return (
    <button type="button" class="link" title={text} onClick={() => addToDraft(session.id, text)} data-testid="suggested-reply">
      Insert suggested reply
    </button>
  );
}
