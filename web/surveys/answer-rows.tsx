import { useWritten } from '../lib/texts.tsx';

/** Answers in words, one below the other. */
export function AnswerRows({ texts }: { texts: readonly string[] }) {
  const written = useWritten();
  return (
    <ul className="rows">
      {texts.map((text, at) => (
        <li key={at} className="pre" {...written}>
          {text}
        </li>
      ))}
    </ul>
  );
}
