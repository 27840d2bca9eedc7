/** Answers in words, one below the other. */
export function AnswerRows({ texts }: { texts: readonly string[] }) {
  return (
    <ul className="rows">
      {texts.map((text, at) => (
        <li key={at} className="pre">
          {text}
        </li>
      ))}
    </ul>
  );
}
