import { expect, it } from '@jest/globals';
import { placeBeside } from '../../../../web/enhance/beside.ts';

const WINDOW = { width: 400, height: 800 };
const MENU = { width: 240, height: 300 };
const buttonAt = (top: number, right = 380) => ({ top, bottom: top + 32, left: right - 32, right });

it('a menu stands under its button and ends with it', () => {
  expect(placeBeside(buttonAt(100), MENU, WINDOW)).toEqual({ top: 136, left: 140, height: 300 });
});

it('a menu without room under its button stands above it', () => {
  expect(placeBeside(buttonAt(700), MENU, WINDOW)).toEqual({ top: 396, left: 140, height: 300 });
});

it('a menu that is too long for both stands where there is more room, and no higher than that', () => {
  const low = { width: 400, height: 320 };
  expect(placeBeside(buttonAt(60), MENU, low)).toEqual({ top: 96, left: 140, height: 216 });
  expect(placeBeside(buttonAt(220), MENU, low)).toEqual({ top: 8, left: 140, height: 208 });
});

it('a menu never leaves the window at its sides', () => {
  expect(placeBeside(buttonAt(100, 200), MENU, WINDOW).left).toBe(8);
  expect(placeBeside(buttonAt(100, 420), MENU, WINDOW).left).toBe(152);
  expect(placeBeside(buttonAt(100), { width: 500, height: 300 }, WINDOW).left).toBe(8);
});
