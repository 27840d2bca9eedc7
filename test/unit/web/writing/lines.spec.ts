import { expect, it } from '@jest/globals';
import { bullets, heading, numbers, quotation } from '../../../../web/enhance/writing/lines.ts';
import { pressed } from './shown.ts';

it('lines become a list, and are lines again after a second press', () => {
  expect(pressed(bullets, '⟦un\ndeux⟧', 'un‸', '‸')).toEqual(['- ⟦un\n- deux⟧', '- un‸', '- ‸']);
  expect(pressed(bullets, '- ⟦un\n- deux⟧', '- un‸', '- ‸')).toEqual(['⟦un\ndeux⟧', 'un‸', '‸']);
  expect(pressed(numbers, '⟦un\n\ndeux⟧')).toEqual(['1. ⟦un\n\n2. deux⟧']);
  expect(pressed(numbers, '1. ⟦un\n\n2. deux⟧')).toEqual(['⟦un\n\ndeux⟧']);
});

it('one kind of list becomes the other, at the same place', () => {
  expect(pressed(numbers, '⟦- un\n- deux⟧', '- un\n  - d‸eux')).toEqual([
    '1. ⟦un\n2. deux⟧',
    '- un\n  1. d‸eux',
  ]);
  expect(pressed(bullets, '### Ti‸tre', '1. un\n   1. d‸eux')).toEqual(['- Ti‸tre', '1. un\n   - d‸eux']);
  expect(pressed(numbers, '1. un\n   - d‸eux')).toEqual(['1. un\n   1. d‸eux']);
  expect(pressed(numbers, '1. un\ndeux‸')).toEqual(['1. un\n2. deux‸']);
});

it('a list stands apart from what is above and below it', () => {
  expect(pressed(bullets, 'avant\nu‸n\naprès', 'avant\n\nu‸n\n\naprès')).toEqual([
    'avant\n\n- u‸n\n\naprès',
    'avant\n\n- u‸n\n\naprès',
  ]);
});

it('lines within a quotation become a list within it', () => {
  expect(pressed(bullets, '> ⟦un\n> deux⟧')).toEqual(['> - ⟦un\n> - deux⟧']);
});

it('a quotation takes the empty lines along, or it would end there', () => {
  expect(pressed(quotation, '⟦un\n\ndeux⟧\naprès')).toEqual(['> ⟦un\n> \n> deux⟧\n\naprès']);
  expect(pressed(quotation, '> ⟦un\n> \n> deux⟧')).toEqual(['⟦un\n\ndeux⟧']);
});

it('a heading is one line, whatever its size was', () => {
  expect(pressed(heading, 'Ti‸tre', '## Ti‸tre', '  - Ti‸tre')).toEqual([
    '### Ti‸tre',
    'Ti‸tre',
    '### Ti‸tre',
  ]);
});
