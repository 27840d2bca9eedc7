import { Fragment } from 'react';

/** A sentence of the document, in English as it is there: what stands between backticks is to be written as it is. */
export const MeaningWords = ({ words }: { words: string }) => (
  <span lang="en">
    {words.split('`').map((part, index) => (
      <Fragment key={index}>{index % 2 === 1 ? <code>{part}</code> : part}</Fragment>
    ))}
  </span>
);
