/** Draws the map, what lies over it, and what stays in sight of it, into the layers of the stage. */
import { draw, show } from '../render/draw.js';
import type { ThemeName } from '../render/theme.js';
import { type Group, type Pane, paneOf, type Scene } from '../scene/index.js';
import type { Box, Stretch } from './geometry.js';
import { stretchFor } from './locate.js';
import type { Stage } from './stage.js';

export interface Painting {
  readonly scene: Scene;
  readonly overlay: Scene;
  readonly theme: ThemeName;
  /** Keys of what has a ring around it. */
  readonly marked: readonly string[];
  /** Called with the place in the text that something was drawn from. */
  readonly onActivate: (source: NonNullable<Group['source']>) => void;
  /** Whether what moves glides there. */
  readonly glide: boolean;
}

export interface Painter {
  /** Makes room for a map, and gives what stays of it its place. */
  fit(scene: Scene): void;
  paint(painting: Painting): void;
  /** Draws what has come into view since. */
  uncover(): void;
}

export function createPainter(stage: Stage): Painter {
  const { map, overlay, top, left } = stage.layers;
  let panes: { readonly of: Scene; readonly top: Pane | undefined; readonly left: Pane | undefined } | undefined;
  let stretch: Stretch | undefined;

  const panesOf = (scene: Scene) => {
    if (panes?.of !== scene) panes = { of: scene, top: paneOf(scene, 'top'), left: paneOf(scene, 'left') };
    return panes;
  };

  return {
    fit(scene) {
      const staying = panesOf(scene);
      stage.resize(scene, { top: boxOf(staying.top), left: boxOf(staying.left) });
    },
    paint({ scene, overlay: over, theme, marked, onActivate, glide }) {
      const staying = panesOf(scene);
      stretch = stretchFor(stage.seen, undefined);
      draw(map, scene, theme, { marked, viewport: stretch, onActivate, glide });
      draw(overlay, over, theme, { onActivate });
      if (staying.top) draw(top, staying.top.scene, theme, { marked, viewport: stretch, onActivate });
      if (staying.left) draw(left, staying.left.scene, theme, { marked });
    },
    uncover() {
      const next = stretchFor(stage.seen, stretch);
      if (next === stretch) return;
      stretch = next;
      show(map, stretch);
      show(top, stretch);
    },
  };
}

function boxOf(pane: Pane | undefined): Box | undefined {
  return pane && { x: pane.x, y: pane.y, width: pane.scene.width, height: pane.scene.height };
}
