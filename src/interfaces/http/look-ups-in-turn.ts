import type { Response } from 'express';
import { siteOf } from '#application/shared/by-network';
import { type Turn, Turns } from '#application/shared/turns';
import { isHere } from './network.ts';
import { type Place, takeTurns } from './take-turns.ts';

/** A look-up takes the database a millisecond or two: with some connections of the pool, whoever shares an address waits for nothing that they notice. */
const AT_ONCE = 4;
const WAITING = 1_000;

/**
 * What somebody shows is looked up in the database whatever it is worth, and nobody is known before: of one network, or one site of IPv6, a few
 * look-ups go at once and the others wait in order, so that whoever invents a thousand sessions waits for themselves.
 */
export class LookUpsInTurn {
  private readonly networks = new Turns({ atOnce: AT_ONCE, waiting: WAITING });
  private readonly sites = new Turns({ atOnce: AT_ONCE, waiting: WAITING });

  /** @returns null where too many wait already. Never comes for whoever left before */
  async lookUp<T>(res: Response, network: string, look: () => Promise<T>): Promise<T | null> {
    const turns: Turn[] = [];
    const endAll = () => turns.forEach((turn) => turn.end());
    // Of whoever left what is under way holds its turn until it is done.
    res.once('close', () => {
      if (turns.some(({ isWaiting }) => isWaiting)) endAll();
    });
    const came = await takeTurns(res, this.placesOf(network), (_, turn) => void turns.push(turn));
    try {
      return came === 'refused' ? null : await look();
    } finally {
      endAll();
    }
  }

  private placesOf(network: string): readonly Place[] {
    if (isHere(network)) return [];
    const site = siteOf(network);
    return [
      { line: this.networks, key: network },
      ...(site === null ? [] : [{ line: this.sites, key: site }]),
    ];
  }
}
