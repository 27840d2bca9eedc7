import type { Actor } from '#domain/shared/actor';
import type { Module } from '#domain/shared/module';
import { moduleOf, type ModuleSetting, type ModuleState } from '#domain/site/modules/module-setting';
import type { Days } from '#domain/site/segments/period';
import type { Clock } from '../../shared/ports.ts';
import type { HeldSetting, ModuleSettings } from './module-settings.port.ts';

/** A part of the site as those see it who open and close it. */
export interface ModuleView {
  readonly module: Module;
  /** As it is set, and as it is now by its dates. */
  readonly state: ModuleState;
  readonly now: ModuleState;
  readonly nextChange: Date | null;
  readonly segments: readonly string[];
  readonly period: Days;
  readonly version: number;
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
}

/** All parts that can be opened and closed. */
export class ModuleDesk {
  constructor(
    private readonly settings: ModuleSettings,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed */
  async all(actor: Actor): Promise<readonly ModuleView[]> {
    actor.mustBeAllowed('module.switch');
    const now = this.clock.now();
    return (await this.settings.all()).map((held) => viewOf(held, now));
  }

  /** @throws NotAllowed, NoSuchModule */
  async one(actor: Actor, module: string): Promise<ModuleView> {
    actor.mustBeAllowed('module.switch');
    return viewOf(await this.settings.one(moduleOf(module)), this.clock.now());
  }
}

const viewOf = ({ setting, ...kept }: HeldSetting, now: Date): ModuleView => ({
  ...kept,
  ...shown(setting),
  now: setting.stateAt(now),
  nextChange: setting.period.nextChange(now),
});

const shown = ({ module, state, segments, period }: ModuleSetting) => ({
  module,
  state,
  segments,
  period: period.days,
});
