import type { Actor } from '#domain/shared/actor';
import { InvalidValue, InvalidValues } from '#domain/shared/domain-error';
import {
  isSameValue,
  mustFit,
  NoSuchSetting,
  SETTING_FIELD,
  SettingChanged,
  type SettingShape,
  SettingUnchanged,
  type SettingValue,
  type SettingValues,
  typedSetting,
} from '#domain/shared/setting';
import type { AuditLine, AuditTrail } from './audit-trail.ts';
import type { Page } from './page.ts';
import type { HeldSettings, SettingsSource } from './settings.ts';

export type { SettingShape, SettingValue } from '#domain/shared/setting';

/** One setting as those who may change it see it. */
export interface SettingView {
  /** `newcomers.firstPosts`. */
  readonly key: string;
  readonly group: string;
  readonly name: string;
  readonly shape: SettingShape;
  readonly value: SettingValue;
  readonly usual: SettingValue;
  readonly isUsual: boolean;
  readonly asksWhy: boolean;
  /** Whether it can be put back from here. */
  readonly isReversible: boolean;
}

/** One change of one setting, by whichever screen. */
export interface SettingChange {
  /** Of the audit log. */
  readonly entry: string;
  readonly key: string;
  readonly group: string;
  readonly name: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly from: SettingValue;
  readonly to: SettingValue;
  readonly note: string | null;
  /** Whether it can be taken back: what it set still holds. */
  readonly isReversible: boolean;
}

interface SettingDeed {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  readonly key: string;
  readonly note: string;
}

interface Found {
  readonly source: SettingsSource;
  readonly held: HeldSettings;
  readonly view: SettingView;
}

/**
 * Every setting of the site on one page: what it is, what it was, and the way back. It owns none of them: each is read from the
 * store of its context and changed by the use case of its context; what was changed stands in the audit log.
 */
export class SettingsDesk {
  constructor(
    private readonly sources: readonly SettingsSource[],
    private readonly trail: AuditTrail,
  ) {}

  /** Those that the rights of whoever asks open; none for whoever has no such right. */
  async all(actor: Actor): Promise<readonly SettingView[]> {
    return (await Promise.all(this.openTo(actor).map(viewsOf))).flat();
  }

  /** @throws NoSuchSetting */
  async one(actor: Actor, key: string): Promise<SettingView> {
    return (await this.found(actor, key)).view;
  }

  /**
   * What was changed, the latest first. A page may hold more lines than its limit: an act may change several.
   * @param asked.key of one setting; all of them without @throws NoSuchSetting, InvalidValue `cursor.broken`
   */
  async history(
    actor: Actor,
    asked: { readonly key?: string; readonly cursor?: string; readonly limit?: number } = {},
  ): Promise<Page<SettingChange>> {
    const { key, cursor, limit } = asked;
    const sources = key === undefined ? this.openTo(actor) : [this.sourceOf(actor, key)];
    if (sources.length === 0) return { items: [], next: null, previous: null };
    const names = key === undefined ? sources.flatMap(namesOf) : [nameIn(key)];
    const [page, now] = await Promise.all([
      this.trail.page({
        actions: sources.flatMap(({ acts }) => acts),
        changed: names,
        outcome: 'done',
        cursor,
        limit,
      }),
      valuesOf(sources),
    ]);
    const items = page.items.flatMap((line) => changesIn(line, sources, now));
    return { ...page, items: key === undefined ? items : items.filter((each) => each.key === key) };
  }

  /**
   * @param deed.typed as a form has it @param deed.seen the value that was looked at
   * @throws NoSuchSetting, SettingChanged, SettingUnchanged, InvalidValue, InvalidValues beside `value` or `note`, what its use case throws
   */
  async change(deed: SettingDeed & { readonly typed: string; readonly seen: string }): Promise<void> {
    const found = await this.found(deed.actor, deed.key);
    const value = typedSetting(found.view.shape, deed.typed);
    if (JSON.stringify(found.view.value) !== deed.seen) throw new SettingChanged();
    await this.put(found, value, deed);
  }

  /** Puts back what an installation begins with. @throws as `change` */
  async restoreUsual(deed: SettingDeed & { readonly seen: string }): Promise<void> {
    const found = await this.found(deed.actor, deed.key);
    if (JSON.stringify(found.view.value) !== deed.seen) throw new SettingChanged();
    await this.put(found, found.view.usual, deed);
  }

  /** Takes a change back, where what it set still holds. @throws as `change` */
  async undo(deed: SettingDeed & { readonly entry: string }): Promise<void> {
    const found = await this.found(deed.actor, deed.key);
    const { source, held } = found;
    const page = await this.trail.page({ id: deed.entry, actions: source.acts, outcome: 'done' });
    const now = new Map([[source, held.values]]);
    const change = page.items
      .flatMap((line) => changesIn(line, [source], now))
      .find(({ key }) => key === deed.key);
    if (!change) throw new NoSuchSetting();
    if (!isSameValue(change.to, found.view.value)) throw new SettingChanged();
    await this.put(found, change.from, deed);
  }

  private async put({ source, held, view }: Found, value: SettingValue, deed: SettingDeed): Promise<void> {
    if (!source.change) throw new NoSuchSetting();
    if (isSameValue(view.value, value)) throw new SettingUnchanged();
    mustFit(view, value);
    const { actor, session, note } = deed;
    const values = { ...held.values, [view.name]: value };
    await besideItsField(view.name, () =>
      source.change!({ actor, session, values, was: held, name: view.name, note }),
    );
  }

  private openTo(actor: Actor): readonly SettingsSource[] {
    return this.sources.filter(({ permission }) => actor.may(permission));
  }

  private sourceOf(actor: Actor, key: string): SettingsSource {
    const source = this.openTo(actor).find(
      ({ group, settings }) => key.startsWith(`${group}.`) && Object.hasOwn(settings, nameIn(key)),
    );
    if (!source) throw new NoSuchSetting();
    return source;
  }

  private async found(actor: Actor, key: string): Promise<Found> {
    const source = this.sourceOf(actor, key);
    const held = await source.current();
    return { source, held, view: viewOf(source, nameIn(key), held.values) };
  }
}

const nameIn = (key: string): string => key.slice(key.indexOf('.') + 1);
const namesOf = ({ settings }: SettingsSource): readonly string[] => Object.keys(settings);

async function viewsOf(source: SettingsSource): Promise<readonly SettingView[]> {
  const { values } = await source.current();
  return namesOf(source).map((name) => viewOf(source, name, values));
}

function viewOf(source: SettingsSource, name: string, values: SettingValues): SettingView {
  const { group, settings, asksWhy, change } = source;
  const { shape, usual } = settings[name]!;
  const value = values[name] ?? null;
  return {
    key: `${group}.${name}`,
    group,
    name,
    shape,
    value,
    usual,
    asksWhy,
    isUsual: isSameValue(value, usual),
    isReversible: change !== null,
  };
}

type Now = ReadonlyMap<SettingsSource, SettingValues>;

async function valuesOf(sources: readonly SettingsSource[]): Promise<Now> {
  return new Map(
    await Promise.all(sources.map(async (source) => [source, (await source.current()).values] as const)),
  );
}

/** What a line of the audit log tells of settings; of those that are there no more, nothing. */
function changesIn(line: AuditLine, sources: readonly SettingsSource[], now: Now): readonly SettingChange[] {
  const source = sources.find(({ acts }) => acts.includes(line.action));
  if (!source) return [];
  const { was, became, note, reason } = line.details as {
    readonly was?: SettingValues;
    readonly became?: SettingValues;
    readonly note?: unknown;
    readonly reason?: unknown;
  };
  const why = [note, reason].find((each): each is string => typeof each === 'string');
  return namesOf(source)
    .filter((name) => became !== undefined && Object.hasOwn(became, name))
    .map((name) => {
      const to = became![name] ?? null;
      return {
        entry: line.id,
        key: `${source.group}.${name}`,
        group: source.group,
        name,
        at: line.at,
        actorId: line.actorId,
        from: was?.[name] ?? null,
        to,
        note: why ?? null,
        isReversible: source.change !== null && isSameValue(to, now.get(source)?.[name] ?? null),
      };
    });
}

/** What the use case says of its own field is said of the one that is typed here. */
async function besideItsField(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof InvalidValue || error instanceof InvalidValues)) throw error;
    const fields = error.fields.map((each) =>
      each.field === 'note' || each.field === 'reason'
        ? { ...each, field: 'note' }
        : each.field === name
          ? { ...each, field: SETTING_FIELD }
          : each,
    );
    const [only] = fields;
    throw fields.length === 1 && only
      ? new InvalidValue(only.field, only.code, { ...only.details })
      : new InvalidValues(fields);
  }
}
