import { MODULES } from '#domain/shared/module';
import { isSameValue, SettingChanged, type Settings } from '#domain/shared/setting';
import { moduleOf, type ModuleParts, ModuleSetting } from '#domain/site/modules/module-setting';
import type { HeldSettings, SettingsCommand, SettingsSource } from '../../shared/settings.ts';
import type { ModuleSettings as KeptModules } from './module-settings.port.ts';
import type { SwitchModule } from './switch-module.ts';

/** Which parts of the site are open, and to whom. */
export class ModuleSettings implements SettingsSource {
  readonly group = 'modules';
  readonly permission = 'module.switch';
  readonly acts = ['module.switch'];
  readonly asksWhy = true;
  readonly settings: Settings = Object.fromEntries(
    MODULES.map((module) => [
      module,
      { shape: { kind: 'elsewhere' }, usual: ModuleSetting.usual(module).parts },
    ]),
  );

  constructor(
    private readonly modules: KeptModules,
    private readonly module: SwitchModule,
  ) {}

  async current(): Promise<HeldSettings> {
    const all = await this.modules.all();
    const values = Object.fromEntries(all.map(({ setting }) => [setting.module, setting.parts]));
    return { values, version: 0 };
  }

  /** Each module counts its own versions. */
  readonly change = async ({ actor, values, was, name, note }: SettingsCommand): Promise<void> => {
    const { setting, version } = await this.modules.one(moduleOf(name));
    if (!isSameValue(setting.parts, was.values[name] ?? null)) throw new SettingChanged();
    const parts = values[name] as ModuleParts;
    await this.module.execute({ ...parts, actor, module: name, version, reason: note });
  };
}
