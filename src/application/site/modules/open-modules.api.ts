import type { Closed } from '#domain/shared/module';
import { ModuleDoors } from '#domain/site/modules/module-setting';
import { A_VISITOR } from '#domain/site/segments/segments';
import type { Clock } from '../../shared/ports.ts';
import type { Closing } from '../../shared/viewer.ts';
import type { ModulesApi } from '../published/modules.api.ts';
import type { ModuleSettings } from './module-settings.port.ts';

/** Which parts of the site are open now, and to whom. */
export class OpenModules implements ModulesApi {
  private last?: { readonly standing: string; readonly closing: Closing };

  constructor(
    private readonly settings: ModuleSettings,
    private readonly clock: Clock,
  ) {}

  async closing(): Promise<Closing> {
    const doors = await this.doors();
    const now = this.clock.now();
    const standing = doors.standingAt(now);
    if (this.last?.standing !== standing)
      this.last = { standing, closing: (reader) => doors.closedTo(reader, now) };
    return this.last.closing;
  }

  /** What visitors do not find, whoever asks: for what is told to all alike. */
  async closedToVisitors(): Promise<Closed> {
    return (await this.closing())(A_VISITOR);
  }

  async isOff(module: string): Promise<boolean> {
    return (await this.doors()).isOff(module, this.clock.now());
  }

  /** When the clock alone will open or close something. */
  async nextChange(): Promise<Date | null> {
    return (await this.doors()).nextChange(this.clock.now());
  }

  private async doors(): Promise<ModuleDoors> {
    return new ModuleDoors(await this.settings.known());
  }
}

export type { Closed, Module } from '#domain/shared/module';
