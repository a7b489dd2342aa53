import { agencyCodeOf } from "./username";

/** What a rating URL is made from. */
export interface RatingSource {
  /** Typed or imported for this agency; goes before the template. */
  readonly ratingUrl: string | null;
  /** The CITIZENinfo agency code of the service point, where known. */
  readonly agencyCode: string | null;
  readonly username: string | null;
}

const BLANK = "{agencyCode}";

/** http or https, a host, no user part, nothing that cannot stand in a link. */
export function isWebUrl(text: string): boolean {
  return /^https?:\/\/[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])?(?::\d{1,5})?(?:[/?#][^\s"<>\\^`{|}\p{Cc}]*)?$/iu.test(
    text,
  );
}

/** A web URL with `{agencyCode}` in it at least once, and no other blank. */
export function isRatingUrlTemplate(text: string): boolean {
  return text.includes(BLANK) && isWebUrl(text.replaceAll(BLANK, "0"));
}

/**
 * The code a template is filled with: the CITIZENinfo agency code, else the user name's digits before @ (issue 2).
 * Never the authorize code. A user name that is not digits alone before its @ carries no agency code.
 */
export function agencyCodeFor(source: Pick<RatingSource, "agencyCode" | "username">): string | null {
  const given = source.agencyCode?.trim();
  if (given) return given;
  return source.username === null ? null : agencyCodeOf(source.username.replace(/\s/g, ""));
}

/** The URL in an agency's QR, or null: one is never invented (domain §2). */
export function ratingUrlOf(source: RatingSource, template: string | null): string | null {
  const own = source.ratingUrl?.trim();
  if (own) return own;
  const code = agencyCodeFor(source);
  if (!template || code === null) return null;
  return template.replaceAll(BLANK, () => encodeURIComponent(code));
}
