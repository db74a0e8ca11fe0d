import { Avatar } from "../parts/Avatar";
import { me } from "../state/auth";
import { transcript } from "../state/open";
import { sayAgain } from "../state/sending";

const WORDS = { waiting: "Sending…", sending: "Sending…", sent: "Sent" };

/** Our own words that the log has not confirmed yet. */
export function Outbox({ session }: { session: string }) {
  return transcript.value.outgoing.map((one) => {
    const speaker = one.source === "human_agent" ? "person" : "person_as_assistant";
    return (
      <div key={one.key} class={`line ours ${speaker} ${one.state}`} data-testid="outgoing" data-state={one.state}>
        <Avatar speaker={speaker} name={me.value?.display_name ?? ""} />
        <div class="bubble" dir="auto">{one.text}</div>
        {one.state === "failed" ? (
          <p class="meta bad" role="alert">
            Not sent. {one.error}{" "}
            <button class="link" onClick={() => sayAgain(session)} data-testid="retry">Try again</button>
          </p>
        ) : (
          <p class="meta" data-testid="delivery">{WORDS[one.state]}</p>
        )}
      </div>
    );
  });
}
