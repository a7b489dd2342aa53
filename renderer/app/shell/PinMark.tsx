/** The product's sign: a gold pin. */
export function PinMark() {
  return (
    <svg className="sh-pin" viewBox="0 0 28 36" aria-hidden="true">
      <path d="M14 0a14 14 0 0 0-14 14c0 9.600 9.200 14.600 14 22 4.800-7.400 14-12.400 14-22A14 14 0 0 0 14 0Z" />
      <circle cx="14" cy="14" r="5.200" />
    </svg>
  );
}
