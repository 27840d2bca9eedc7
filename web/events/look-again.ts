/** So long at least until a live page is asked for again after something happened. */
export const LOOK_AGAIN_MS = 2_000;
const FEW_MS = 8_000;
/** One process renders some dozens of pages a second beside all else: a thousand people ask over twenty seconds. */
const EACH_MS = 20;

/** Over how much longer all who may have a live page open ask for it again, each at another moment. */
export const lookAgainOver = (people: number): number => Math.max(FEW_MS, people * EACH_MS);

/** Named by who looks again, in the address, and by what is done from the page, in a header that goes along: the rest of it goes on by itself. */
export const WALL_ALONE = 'mur';
