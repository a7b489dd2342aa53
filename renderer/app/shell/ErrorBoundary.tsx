import { Button } from "antd";
import { Component, type ReactNode } from "react";
import { EmptyState } from "../../ui/EmptyState";
import { useText } from "../i18n";

interface BoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a fault inside its screen: the shell stays usable, and the words say what was kept. */
export class ErrorBoundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Crash onAgain={() => this.setState({ failed: false })} />;
  }
}

function Crash({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useText();
  return (
    <div role="alert">
      <EmptyState
        title={t("shell.crash.title")}
        actions={
          <Button type="primary" onClick={onAgain}>
            {t("shell.crash.again")}
          </Button>
        }
      >
        {t("shell.crash.kept")}
      </EmptyState>
    </div>
  );
}
