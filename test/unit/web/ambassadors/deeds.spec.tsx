import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { ReasonedDeeds, ServiceTable } from '../../../../web/ambassadors/service-table.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const refused = {
  problem: { fields: [{ field: 'reason', code: 'text.too-short', text: 'Too short.' }] },
  typed: { id: 'one', act: 'refuse', reason: 'No' },
} as never;
const shown = (page: React.ReactNode) =>
  renderToStaticMarkup(
    <TextsProvider locale="en" now="2026-11-27T12:00:00Z">
      {page}
    </TextsProvider>,
  );
const deeds = (id: string) =>
  shown(<ReasonedDeeds id={id} name="Camille" acts={['appoint', 'refuse']} refused={refused} />);

it('a refusal stands in the form that was sent, with what was typed, and in no other', () => {
  expect(deeds('one')).toContain('Too short.');
  expect(deeds('one')).toContain('>No</textarea>');
  expect(deeds('two')).not.toContain('Too short.');
  expect(deeds('two')).not.toContain('>No</textarea>');
});

it('who was invited is shown since when, and the invitation may be taken back', () => {
  const row = {
    memberId: 'm',
    pseudonym: 'Camille',
    handle: 'camille',
    branches: [],
    replies: 0,
    accepted: 0,
    came: 0,
    level: 2,
    helpful: 3,
    mayBeRenewed: false,
    service: { id: 'one', state: 'invited', openedAt: new Date('2026-11-20T12:00:00Z'), until: null },
  } as never;
  const table = shown(
    <ServiceTable id="t" caption="Invited" of="invited" rows={[row]} refused={undefined} />,
  );
  expect(table).toContain('Invited on');
  expect(table).not.toContain('End of the term');
  expect(table).toContain('value="take-back"');
});
