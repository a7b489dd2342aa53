import { foldKedmanee } from "./kedmanee";

/**
 * The digits in a report form's QR: which agency in which round. Digits only, so that a person can key them in and that
 * what a hand scanner types through the Thai keyboard (domain §4: 1-3 come out as ๅ / -) folds back without doubt.
 *
 * Layout: version 1 · length of the round's serial · round serial · agency serial · check digit (Damm).
 */
const VERSION = "1";

/** The totally anti-symmetric quasigroup of order 10 from H. M. Damm's thesis (2004): finds every slip of one digit and
 * every swap of neighbours. */
const DAMM: readonly (readonly number[])[] = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

function checkDigit(digits: string): number {
  return [...digits].reduce((interim, digit) => DAMM[interim]?.[Number(digit)] ?? 0, 0);
}

export interface FormCode {
  readonly roundSerial: number;
  readonly agencySerial: number;
}

export type FormCodeError = "empty" | "not-digits" | "length" | "version" | "check-digit";

function isSerial(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1 && value < 1_000_000_000;
}

/** @throws RangeError when a serial is no whole number from 1 to 999,999,999 */
export function makeFormCode({ roundSerial, agencySerial }: FormCode): string {
  if (!isSerial(roundSerial) || !isSerial(agencySerial)) throw new RangeError("form code: serial");
  const round = String(roundSerial);
  const body = `${VERSION}${round.length}${round}${String(agencySerial).padStart(5, "0")}`;
  return body + String(checkDigit(body));
}

/** Digits as they were meant: Thai digits, groups, and a scanner that typed through the Thai keyboard. */
function meantDigits(text: string): string {
  const plain = text.replace(/[\s\u00a0\u200b-\u200d\ufeff]/g, "");
  // Every code begins with 1, which is ๅ on that keyboard; only then is a hyphen a 3 and not a gap.
  if (plain.startsWith("ๅ")) return foldKedmanee(plain);
  return plain.replace(/-/g, "").replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/** Reads a scanned or typed code. */
export function parseFormCode(
  text: string,
): { readonly ok: true; readonly value: FormCode } | { readonly ok: false; readonly error: FormCodeError } {
  const digits = meantDigits(text);
  const fail = (error: FormCodeError) => ({ ok: false, error }) as const;
  if (digits === "") return fail("empty");
  if (!/^[0-9]+$/.test(digits)) return fail("not-digits");
  if (digits.length < 9 || digits.length > 21) return fail("length");
  if (checkDigit(digits) !== 0) return fail("check-digit");
  if (!digits.startsWith(VERSION)) return fail("version");
  const roundLength = Number(digits.charAt(1));
  const round = digits.slice(2, 2 + roundLength);
  const agency = digits.slice(2 + roundLength, -1);
  const value: FormCode = { roundSerial: Number(round), agencySerial: Number(agency) };
  // Only the one way of writing a pair is taken: a code that was shortened or lengthened is not a code.
  if (!isSerial(value.roundSerial) || !isSerial(value.agencySerial) || makeFormCode(value) !== digits) {
    return fail("length");
  }
  return { ok: true, value };
}

/** "1100 0421 7": groups of four, to be read out and keyed in. */
export function groupFormCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, "$1 ");
}
