import { setTimeout as sleep } from 'node:timers/promises';
import { type Progress, silence } from './figures.ts';
import type { Phoenix } from './phoenix.ts';

/**
 * Kills one process after the other until it is told to end.
 * @param p.pause milliseconds between two kills
 * @returns what ends it, and says how many were killed
 */
export function strike(
  victims: readonly Phoenix[],
  p: {
    readonly kills: number;
    readonly pause: { readonly least: number; readonly most: number };
    readonly progress?: Progress | undefined;
  },
): { readonly end: () => Promise<number> } {
  const { kills, pause, progress = silence } = p;
  let isOver = false;
  let killed = 0;
  const striking = (async () => {
    while (!isOver && killed < kills) {
      await sleep(pause.least + Math.random() * (pause.most - pause.least));
      const victim = victims[killed % victims.length]!;
      if (isOver || !victim.ready) continue;
      victim.kill();
      killed += 1;
      progress.note(`${killed}/${kills} kills`);
    }
  })();
  return {
    end: async () => {
      isOver = true;
      await striking;
      return killed;
    },
  };
}
