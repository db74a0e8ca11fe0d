import { useEffect } from "preact/hooks";

import { ContextPane } from "./context/ContextPane";
import { Dialogs } from "./dialogs/Dialogs";
import { QueuePane } from "./queue/QueuePane";
import { SignIn } from "./SignIn";
import { me } from "./state/auth";
import { goLive, goQuiet } from "./state/live";
import { openId } from "./state/open";
import { contextShown } from "./state/screen";
import { TalkPane } from "./talk/TalkPane";

export function App() {
  return me.value ? <Desk /> : <SignIn />;
}

function Desk() {
  useEffect(() => {
    goLive();
    return goQuiet;
  }, []);
  const pane = openId.value === null ? "list" : contextShown.value ? "context" : "talk";
  return (
    <div class="desk" data-pane={pane} data-testid="desk">
      <QueuePane />
      <TalkPane />
      <ContextPane />
      <Dialogs />
    </div>
  );
}
