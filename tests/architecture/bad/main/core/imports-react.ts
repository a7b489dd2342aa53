import type { ReactNode } from "react";

export type N = ReactNode;
