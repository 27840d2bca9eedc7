import type { Actor, Permission } from '#domain/shared/actor';
import { changedSettings, type Settings, type SettingValues } from '#domain/shared/setting';
import { token } from './token.ts';

/** Settings as they are, and the version that their store counts; 0 where it counts none. */
export interface HeldSettings {
  readonly values: SettingValues;
  readonly version: number;
}

export interface SettingsCommand {
  readonly actor: Actor;
  /** For what asks that whoever acts showed of late who they are. */
  readonly session: { readonly confirmedAt: Date } | null;
  /** All of them, as they shall be. */
  readonly values: SettingValues;
  /** The same as they were looked at: whoever changed one meanwhile is not overwritten. */
  readonly was: HeldSettings;
  /** Of the one that is changed. */
  readonly name: string;
  /** Why, for those who come later. */
  readonly note: string;
}

/**
 * Settings that one use case of one context changes: all that the catalogue has to know of them. The context stays their owner; what
 * is read and written here is its own store, through its own rules.
 */
export interface SettingsSource {
  /** Before the name of each of them: `newcomers.firstPosts`. */
  readonly group: string;
  /** Who may see and change them. */
  readonly permission: Permission;
  /** Acts of the audit log that change them, each with what was changed: see `toldChange`. */
  readonly acts: readonly string[];
  readonly settings: Settings;
  /** Whether their use case asks why. */
  readonly asksWhy: boolean;
  current(): Promise<HeldSettings>;
  /** Null where they are changed on a screen of their own alone, which also takes back. */
  readonly change: ((command: SettingsCommand) => Promise<void>) | null;
}

/** All of every context. */
export const SETTINGS_SOURCES = token<readonly SettingsSource[]>('SettingsSources');

/**
 * Adds to the details of an act what it changed, `was` and `became`, so that it can be read and taken back later. Every use case that
 * changes a setting says it, whichever screen asked.
 */
export function toldChange(
  details: Record<string, unknown>,
  was: SettingValues,
  becomes: SettingValues,
): void {
  Object.assign(details, changedSettings(was, becomes));
}
