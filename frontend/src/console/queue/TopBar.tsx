import { Icon } from "../parts/Icon";
import { alertsOn, toggleAlerts } from "../state/alerts";
import { me, signOut } from "../state/auth";
import { connection } from "../state/live";
import { dialog } from "../state/screen";

export function TopBar() {
  const on = alertsOn.value;
  return (
    <header class="topbar">
      <div class="brand">
        <strong>Secondline</strong>
        <span class="me" data-testid="me">{me.value?.display_name}</span>
      </div>
      <button
        class="round"
        aria-pressed={on}
        aria-label="Sound and notifications"
        title={on ? "Sound and notifications are on" : "Turn on sound and notifications"}
        onClick={() => void toggleAlerts()}
        data-testid="alerts"
      >
        <Icon name={on ? "bell" : "bellOff"} />
      </button>
      <button class="round" aria-label="Keyboard shortcuts" title="Keyboard shortcuts (?)" onClick={() => (dialog.value = "keys")}>
        <Icon name="keyboard" />
      </button>
      <button class="round" aria-label="Sign out" title="Sign out" onClick={() => signOut()} data-testid="sign-out">
        <Icon name="exit" />
      </button>
      {connection.value === "lost" && (
        <p class="offline" role="status" data-testid="connection">Connection lost. Reconnecting…</p>
      )}
    </header>
  );
}
