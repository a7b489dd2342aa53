/** The keys of the Thai wording with any words: what English must have, no more and no less. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
