import type { Module } from '#domain/shared/module';
import type { ModuleSetting } from '#domain/site/modules/module-setting';

export interface HeldSetting {
  readonly setting: ModuleSetting;
  /** 0 for one that nobody ever set. */
  readonly version: number;
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
}

/** How each part of the site is set, read on every request. */
export interface ModuleSettings {
  /** Of those that somebody set, as this process remembers them. */
  known(): Promise<readonly ModuleSetting[]>;
  /** All of them, as they are. */
  all(): Promise<readonly HeldSetting[]>;
  one(module: Module): Promise<HeldSetting>;
  /** In place of the one of that version. @throws ChangedMeanwhile */
  put(
    setting: ModuleSetting,
    p: { readonly version: number; readonly by: string | null; readonly at: Date },
  ): Promise<void>;
  /** Drops what this process remembers, so that a change holds at once. */
  forget(): void;
}
