import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { AmbassadorList } from '../../../../web/ambassadors/ambassador-list.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const listed = (replies: number) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      <AmbassadorList
        all={
          [
            { memberId: 'a', pseudonym: 'Ada', handle: 'ada', branches: [], replies, accepted: 0, came: 2 },
          ] as never
        }
      />
    </TextsProvider>,
  );

it('says how many replies somebody gave of late, and nothing of who gave none', () => {
  expect(listed(3)).toContain('3 réponses en trois mois');
  expect(listed(0)).not.toContain('réponse');
});
