import type { HeldSetting, ModuleSettings } from '#application/site/modules/module-settings.port';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import { type Module, MODULES } from '#domain/shared/module';
import { ModuleSetting, type ModuleState } from '#domain/site/modules/module-setting';
import type { Changes } from '../../platform/page-cache/changes.ts';
import { PromiseCache } from '../../platform/persistence/promise-cache.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Milliseconds: how long a change made in another process may go unseen where it cannot be heard. */
const REMEMBERED_FOR = 2_000;

const ROWS = `select module, state, segments, opens_at as "from", closes_at as until, version,
  changed_at as "changedAt", changed_by as "changedBy" from site.module`;
const PUT = `
  insert into site.module as m (module, state, segments, opens_at, closes_at, version, changed_at, changed_by)
  select $1, $2, $3::text[], $4::timestamptz, $5::timestamptz, 1, $6::timestamptz, $7::uuid
  where $8::int = 0 or exists (select from site.module where module = $1)
  on conflict (module) do update set state = excluded.state, segments = excluded.segments, opens_at = excluded.opens_at,
    closes_at = excluded.closes_at, version = m.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
  where m.version = $8::int
  returning version`;

interface Row {
  readonly module: Module;
  readonly state: ModuleState;
  readonly segments: readonly string[];
  readonly from: Date | null;
  readonly until: Date | null;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

export class SqlModuleSettings implements ModuleSettings {
  private remembered: PromiseCache<readonly ModuleSetting[]>;

  constructor(
    private readonly sql: Sql,
    private readonly changes: Changes,
  ) {
    this.remembered = this.nothingYet();
  }

  known(): Promise<readonly ModuleSetting[]> {
    return this.remembered.get('all', async () => (await this.held()).map(({ setting }) => setting));
  }

  async all(): Promise<readonly HeldSetting[]> {
    const held = await this.held();
    return MODULES.map((module) => held.find(({ setting }) => setting.module === module) ?? usual(module));
  }

  async one(module: Module): Promise<HeldSetting> {
    return (await this.held()).find(({ setting }) => setting.module === module) ?? usual(module);
  }

  async put(
    { module, state, segments, period: { from, until } }: ModuleSetting,
    p: { readonly version: number; readonly by: string | null; readonly at: Date },
  ): Promise<void> {
    const put = await this.sql.row(PUT, [module, state, [...segments], from, until, p.at, p.by, p.version]);
    if (!put) throw new ChangedMeanwhile();
  }

  forget(): void {
    this.remembered = this.nothingYet();
  }

  private nothingYet(): PromiseCache<readonly ModuleSetting[]> {
    return new PromiseCache({ milliseconds: REMEMBERED_FOR, tag: 'modules', changes: this.changes });
  }

  /** Parts of former releases are no longer anybody's. */
  private async held(): Promise<readonly HeldSetting[]> {
    const rows = await this.sql.rows<Row>(ROWS);
    return rows.filter(({ module }) => MODULES.includes(module)).map(heldFrom);
  }
}

const heldFrom = ({ version, changedAt, changedBy, ...kept }: Row): HeldSetting => ({
  setting: ModuleSetting.restore(kept),
  version,
  changedAt,
  changedBy,
});

const usual = (module: Module): HeldSetting => ({
  setting: ModuleSetting.usual(module),
  version: 0,
  changedAt: null,
  changedBy: null,
});
