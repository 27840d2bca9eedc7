import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { DataTable } from '../../../../web/ui/data-table.tsx';

const ROWS = [
  { who: 'Ana', note: '' },
  { who: 'Bo', note: 'By the ramp.' },
];
const tableOf = (stacks: boolean) =>
  renderToStaticMarkup(
    <DataTable
      id="who"
      caption="Who comes"
      rows={ROWS}
      rowKey={({ who }: { who: string }) => who}
      stacks={stacks}
      columns={[
        { label: 'Who', header: true, cell: ({ who }) => who },
        { label: 'Note', cell: ({ note }) => note },
      ]}
    />,
  );

it('names no cell that says nothing where rows are blocks, and keeps its place', () => {
  const html = tableOf(true);
  expect(html).toContain('<td role="cell"></td>');
  expect(html.match(/table__name/g)).toHaveLength(1);
  expect(html).toContain('Note</span>By the ramp.');
  expect(tableOf(false)).not.toContain('table__name');
});

it('scrolls as a group that has its name, and is no landmark beside the section of the same', () => {
  expect(tableOf(false)).toMatch(
    /^<div class="table-wrap" tabindex="0" role="group" aria-labelledby="who-caption">/,
  );
  expect(tableOf(false)).not.toContain('region');
});
