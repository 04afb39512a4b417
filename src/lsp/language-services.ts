/**
 * The language's services inside the server. Names are resolved while the tree is lowered to the model, by the
 * language's own scopes; Langium's linking phase is where that happens, and its validation phase is where rules run.
 */
import {
  type AstNodeDescription,
  createDefaultCoreModule,
  DefaultLinker,
  DefaultScopeComputation,
  type DocumentValidator,
  inject,
  type LangiumCoreServices,
  type LangiumDocument,
  type LocalSymbols,
  type Module,
  MultiMap,
  type PartialLangiumCoreServices,
  type ReferenceDescriptionProvider,
} from 'langium';
import type { LangiumLSPServices, LangiumSharedServices } from 'langium/lsp';
import type { Diagnostic } from 'vscode-languageserver';
import { JourneyCoreModule, type JourneyCoreServices, JourneyDslGeneratedModule } from '../language/index.js';
import type { Configurations } from './configurations.js';
import { toDiagnostic } from './diagnostics.js';
import { JourneyFormatter } from './formatting.js';
import type { Readings } from './readings.js';
import { languageFor, type Settings } from './settings.js';

export interface LanguageParts {
  readonly readings: Readings;
  readonly configurations: Configurations;
  readonly settings: Settings;
}

/** The features that editors are offered; Langium answers requests with those it finds here. */
interface FeatureServices {
  readonly lsp: Pick<LangiumLSPServices['lsp'], 'Formatter'>;
}

type LanguageServices = JourneyCoreServices & FeatureServices;

export function createLanguageServices(shared: LangiumSharedServices, parts: LanguageParts): LanguageServices {
  return inject(createDefaultCoreModule({ shared }), JourneyDslGeneratedModule, JourneyCoreModule, serverModule(parts));
}

function serverModule({
  readings,
  configurations,
  settings,
}: LanguageParts): Module<LanguageServices, PartialLangiumCoreServices & FeatureServices> {
  return {
    lsp: {
      Formatter: () => new JourneyFormatter(),
    },
    references: {
      Linker: (services) => new LoweringLinker(services, readings),
      ScopeComputation: (services) => new NoScopeComputation(services),
    },
    workspace: {
      ReferenceDescriptionProvider: () => noReferenceDescriptions,
    },
    validation: {
      DocumentValidator: () => new FindingValidator(readings, configurations, settings),
    },
  };
}

class LoweringLinker extends DefaultLinker {
  constructor(
    services: LangiumCoreServices,
    private readonly readings: Readings,
  ) {
    super(services);
  }

  override async link(document: LangiumDocument): Promise<void> {
    this.readings.read(document);
  }
}

/** Langium's index of references would cost as much as all rules together. */
const noReferenceDescriptions: ReferenceDescriptionProvider = {
  createDescriptions: async () => [],
};

/** Langium's tables of symbols would be filled at each change and read by no one. */
class NoScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(): Promise<AstNodeDescription[]> {
    return [];
  }

  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return new MultiMap();
  }
}

/** Shows the findings of the reading and the rules; Langium's own messages speak of tokens, so none of those. */
class FindingValidator implements DocumentValidator {
  constructor(
    private readonly readings: Readings,
    private readonly configurations: Configurations,
    private readonly settings: Settings,
  ) {}

  async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    const config = await this.configurations.of(document.uri);
    const options = { ...this.settings, language: languageFor(this.settings, config) };
    const findings = await this.readings.findings(document, config);
    return findings.map((finding) => toDiagnostic(finding, options));
  }
}
