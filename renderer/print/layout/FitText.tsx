import { Fragment } from "react";
import { type FitRoom, fitText, measureText } from "./fit-text";

type Props = FitRoom & { readonly text: string; readonly as?: "div" | "h1" | "h2" | "dd"; readonly className?: string };

/**
 * Text made smaller until it fits the width it has: see fit-text.ts. Every space stands as it is: it may be a password.
 */
export function FitText({ text, as: Element = "div", className, ...room }: Props) {
  const { size, lines } = fitText(text, room, (line) => measureText(line, room));
  const classes = ["fit", room.mono && "mono", className].filter(Boolean).join(" ");
  return (
    <Element className={classes} style={{ fontSize: `${size.toFixed(2)}pt`, fontWeight: room.bold ? 700 : undefined }}>
      {lines.map((line, index) => (
        <Fragment key={line}>
          {index > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </Element>
  );
}
