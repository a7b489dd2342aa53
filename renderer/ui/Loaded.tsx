import type { UseQueryResult } from "@tanstack/react-query";
import { Skeleton } from "antd";
import type { ReactNode } from "react";
import type { AppError } from "../../shared/contract";
import { useText } from "../app/i18n";
import { ErrorNotice } from "./ErrorNotice";

interface LoadedProps<T> {
  readonly query: UseQueryResult<T, AppError>;
  readonly children: (value: T) => ReactNode;
}

/** What a query found; a quiet placeholder before, and words with a way on when it failed. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const { t } = useText();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className="pm-loading" aria-busy="true">
      <span className="pm-hidden">{t("ui.loading")}</span>
      <Skeleton active paragraph={{ rows: 4 }} />
    </div>
  );
}
