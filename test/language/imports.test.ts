import { expect, test } from 'vitest';
import { type Reading, read } from '../../src/language/index.js';

const workspace = 'file:///maps';

/** Reads `main.journey` of a folder of texts; paths are relative to the workspace. */
function readFrom(files: Record<string, string>, asked: string[] = []): Reading {
  const imports = (uri: string) => {
    asked.push(uri);
    return files[uri.replace(`${workspace}/`, '')];
  };
  return read(files['main.journey'] ?? '', { uri: `${workspace}/main.journey`, imports, workspace });
}

const resolved = (reading: Reading) => reading.model.journeys[0]?.personas.map(({ resolved: is }) => is);
const ownerOf = (reading: Reading) =>
  reading.model.personas.map(({ name, uri }) => [name, uri.replace(`${workspace}/`, '')]);

test('an import of an import is not seen', () => {
  const reading = readFrom({
    'main.journey': 'import "./a/one.journey"\njourney j { persona far }',
    'a/one.journey': 'import "../two.journey"',
    'two.journey': 'persona far "Far away"',
  });
  expect(resolved(reading)).toEqual([true]);
  expect(ownerOf(reading)).toEqual([['far', 'two.journey']]);
  expect(reading.imports).toEqual(['file:///maps/a/one.journey', 'file:///maps/two.journey']);
  expect(reading.model.imports).toMatchObject([{ status: 'found', uri: 'file:///maps/a/one.journey' }]);
});

test('files that import each other in a circle are read for ever, or twice', () => {
  const asked: string[] = [];
  const reading = readFrom(
    {
      'main.journey': 'import "./main.journey"\nimport "./b.journey"\njourney j { persona b }',
      'b.journey': 'import "./main.journey"\nimport "./c.journey"\npersona b',
      'c.journey': 'import "b.journey"',
    },
    asked,
  );
  expect(resolved(reading)).toEqual([true]);
  expect(asked).toEqual(['file:///maps/b.journey', 'file:///maps/c.journey']);
  expect(reading.model.imports.map(({ status }) => status)).toEqual(['found', 'found']);
});

test('a name is seen across files without an import', () => {
  const reading = readFrom({ 'main.journey': 'journey j { persona far }', 'two.journey': 'persona far' });
  expect(resolved(reading)).toEqual([false]);
  expect(reading.imports).toEqual([]);
});

test('a file that is not there, or outside the workspace, counts as imported', () => {
  const asked: string[] = [];
  const paths = [
    './gone.journey',
    '../secret.journey',
    '/etc/passwd',
    'https://example.org/a.journey',
    'C:\\a.journey',
    '',
  ];
  const reading = readFrom({ 'main.journey': paths.map((path) => `import ${JSON.stringify(path)}`).join('\n') }, asked);
  expect(reading.model.imports.map(({ status }) => status)).toEqual(['missing', ...Array(5).fill('outside')]);
  expect(asked).toEqual(['file:///maps/gone.journey']);
});

test('a folder whose name begins like the workspace counts as inside it', () => {
  const reading = readFrom({ 'main.journey': 'import "../maps-secret/a.journey"' });
  expect(reading.model.imports[0]).toMatchObject({ status: 'outside' });
  expect(reading.model.imports[0]).not.toHaveProperty('uri');
});

test('a picture outside the workspace gets an address', () => {
  const { model } = readFrom({ 'main.journey': 'persona a { photo "../../a.png" }\npersona b { photo "./b c.png" }' });
  expect(model.personas[0]?.photo).not.toHaveProperty('uri');
  expect(model.personas[1]?.photo?.uri).toBe('file:///maps/b%20c.png');
});

test('the standard library wins from a declaration of the file or an import', () => {
  const own = readFrom({ 'main.journey': 'channel app "Our app"\npersona a { channel app }' });
  expect(own.model.channels.map(({ title }) => title)).toEqual(['Our app']);
  const imported = readFrom({
    'main.journey': 'import "./words.journey"\npersona a { channel app, phone }',
    'words.journey': 'channel app "Their app"',
  });
  expect(imported.model.channels.map(({ title }) => title)).toEqual(['Their app', 'Phone']);
});

test('what an imported declaration uses is left behind', () => {
  const { model } = readFrom({
    'main.journey': 'import "./p.journey"\njourney j { persona a }',
    'p.journey':
      'channel desk\nsource talks\npersona a { channel desk, app evidence talks }\npersona unused { channel phone }',
  });
  expect(model.personas.map(({ name }) => name)).toEqual(['a']);
  expect(model.channels.map(({ name }) => name)).toEqual(['desk', 'app']);
  expect(model.sources.map(({ name }) => name)).toEqual(['talks']);
});

test('the journey that an imported to-be journey redesigns is not in the model', () => {
  const { model } = readFrom({
    'main.journey': 'import "./today.journey"\njourney tomorrow { state to-be of today }',
    'today.journey': 'persona a\njourney today { persona a phase p { touchpoint t { emotion a +1 } } }\njourney other',
  });
  expect(model.journeys.map(({ name, uri }) => [name, uri])).toEqual([
    ['tomorrow', 'file:///maps/main.journey'],
    ['today', 'file:///maps/today.journey'],
  ]);
  expect(model.journeys[1]?.phases[0]?.touchpoints[0]?.emotions[0]?.score?.value).toBe(1);
  expect(model.journeys[1]?.personas[0]?.resolved).toBe(true);
});

test('the names in sight miss some, or come in another order than near to far', () => {
  const { model } = readFrom({
    'main.journey': 'import "./one.journey"\npersona mine',
    'one.journey': 'import "./two.journey"\npersona one "The one"',
    'two.journey': 'persona two',
  });
  const near = model.visible.filter(({ kind }) => kind === 'persona').map(({ name, title }) => [name, title]);
  expect(near).toEqual([
    ['one', 'The one'],
    ['two', 'two'],
  ]);
  expect(model.visible.at(-1)).toMatchObject({ kind: 'metric', uri: 'journey:/standard-library.journey' });
});

test('a broken import spoils the file that imports it', () => {
  const reading = readFrom({
    'main.journey': 'import "./broken.journey"\njourney j { persona a, b }',
    'broken.journey': 'persona a {\n  role "x\n  }\n}\n}\npersona b',
  });
  expect(reading.findings).toEqual([]);
  expect(resolved(reading)).toEqual([true, true]);
});

test('an import that changes is read as it was before', () => {
  const main = 'import "./p.journey"\njourney j { persona a }';
  expect(resolved(readFrom({ 'main.journey': main, 'p.journey': 'persona a' }))).toEqual([true]);
  expect(resolved(readFrom({ 'main.journey': main, 'p.journey': 'persona b' }))).toEqual([false]);
});

test('an unsaved text imports from the root of the disk', () => {
  const asked: string[] = [];
  const reading = read('import "./a.journey"', { imports: (uri) => void asked.push(uri) });
  expect(reading.model.imports[0]?.status).toBe('outside');
  expect(asked).toEqual([]);
});
