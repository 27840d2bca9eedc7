import type { ReactNode } from 'react';
import { OfficialAnswer } from '../official-answer.tsx';
import type { Seal } from '../cartouche.tsx';
import { ValidatedAnswer } from '../validated-answer.tsx';
import { Group, Piece, useSample } from './piece.tsx';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const html = (...paragraphs: string[]): string => paragraphs.map((text) => `<p>${escape(text)}</p>`).join('');

/** Both sealed answers, current and overdue, long, and under a long name. */
export function SealedAnswers(): ReactNode {
  const s = useSample();
  const seal: Seal = {
    department: s('department'),
    sealedAt: '2026-10-19T09:00:00Z',
    reviewBy: '2027-04-17T09:00:00Z',
    sources: [{ label: s('source1'), href: 'https://www.urssaf.fr' }, { label: s('source2') }],
    inThreadHref: '#show-post',
    historyHref: '#show-sealed',
    explainHref: '#show-sealed',
  };
  const overdue: Seal = {
    ...seal,
    sealedAt: '2025-12-29T09:00:00Z',
    reviewBy: '2026-06-27T09:00:00Z',
    overdue: true,
    meanwhile: { title: s('who'), href: '#show-sealed', verifiedAt: '2026-10-21T09:00:00Z' },
  };
  const author = { pseudonym: 'Contretemps', href: '#show-people', branch: 'music' };
  const long = html(s('memberText'), ...Array.from({ length: 8 }, () => s('longText')));
  return (
    <Group name="sealed">
      <Piece name="OfficialAnswer" use="official">
        <div className="seals">
          <OfficialAnswer id="of-1" html={html(s('officialText'))} seal={seal} level={4} />
          <OfficialAnswer id="of-2" html={html(s('officialText'))} seal={overdue} level={4} />
        </div>
      </Piece>
      <Piece name="ValidatedAnswer" use="validated">
        <div className="seals">
          <ValidatedAnswer id="va-1" html={long} seal={seal} author={author} level={4} />
          <ValidatedAnswer id="va-2" html={html(s('memberText'))} seal={overdue} author={author} level={4} />
        </div>
      </Piece>
      <Piece name="ValidatedAnswer by" use="longName">
        <ValidatedAnswer
          id="va-3"
          html={html(s('memberText'))}
          seal={seal}
          author={author}
          by={s('longBy')}
          level={4}
        />
      </Piece>
    </Group>
  );
}
