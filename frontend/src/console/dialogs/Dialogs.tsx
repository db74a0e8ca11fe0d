import { session } from "../state/open";
import { dialog } from "../state/screen";
import { KeysDialog } from "./KeysDialog";
import { ResolveDialog } from "./ResolveDialog";
import { ReturnDialog } from "./ReturnDialog";
import { TransferDialog } from "./TransferDialog";

export function Dialogs() {
  const row = session.value;
  if (dialog.value === "keys") return <KeysDialog />;
  if (!row) return null;
  if (dialog.value === "return") return <ReturnDialog session={row} />;
  if (dialog.value === "resolve") return <ResolveDialog session={row} />;
  if (dialog.value === "transfer") return <TransferDialog session={row} />;
  return null;
}
