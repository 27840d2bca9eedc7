import type { RestingTexts } from '#application/community/official/rules.query';
import { postHref, referenceHref } from '../lib/addresses.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { lookOf } from './seal-of.ts';

/** How many a change would put to review, those included that wait there for another reason. */
export const restingCount = ({ answers, references }: RestingTexts): number =>
  answers.length + references.length;

/** What the organisation says and that rests on an entry of the register. */
export function RestingTextsList({ texts }: { texts: RestingTexts }) {
  return (
    <ul className="list">
      {texts.answers.map((answer) => (
        <li key={answer.sealId}>
          <a href={postHref(answer.postId)}>{answer.topic.title}</a>{' '}
          <StateMark state={answer.overdue ? 'overdue' : lookOf(answer)} />
        </li>
      ))}
      {texts.references.map(({ slug, title, overdue }) => (
        <li key={slug}>
          <a href={referenceHref(slug)}>{title}</a> <StateMark state={overdue ? 'overdue' : 'official'} />
        </li>
      ))}
    </ul>
  );
}
