import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { MeasuresOf } from '../../../../web/members/sheet-measures.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const AT = new Date('2026-11-29T12:00:00Z');
const PROPOSED = {
  id: 's',
  step: 'rappel',
  status: 'proposed',
  facts: 'What was done',
  proposedBy: 'ann',
  proposedAt: AT,
  until: null,
  signedBy: null,
  decisionNumber: null,
};

const shown = (outranked: boolean, me = 'bea') => {
  const file = {
    profile: null,
    sanctions: [PROPOSED],
    notes: [],
    outranked,
    decisions: { items: [], previous: null, next: null },
    notices: { filed: 0, suspendedUntil: null, notYet: null },
    next: { step: {}, after: null },
  };
  const rights = { give: false, exclude: false, lift: [], sign: true, register: false };
  return renderToStaticMarkup(
    <TextsProvider locale="fr" now={AT}>
      <PageFactsProvider facts={{ may: () => false, now: AT, member: { id: me } }}>
        <SpriteProvider href="/s.svg">
          <MeasuresOf
            member={{ id: 'm', handle: 'm' }}
            file={file as never}
            names={{}}
            rights={rights}
            me={me}
          />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
};

it('a second signature is asked of who would not be refused it', () => {
  expect(shown(true)).toContain('/sanctions/signer');
  expect(shown(false)).not.toContain('/sanctions/signer');
  expect(shown(true, 'ann')).not.toContain('/sanctions/signer');
});
