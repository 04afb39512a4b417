/** Draws the map, what lies over it, and what stays in sight of it, into the layers of the stage. */
import { detailAt, simplified } from '../render/detail.js';
import { type DrawOptions, draw, show } from '../render/draw.js';
import type { ThemeName } from '../render/theme.js';
import { paneOf, type Scene, smallHeads } from '../scene/index.js';
import type { Box, Stretch } from './geometry.js';
import { stretchFor } from './locate.js';
import type { Stage } from './stage.js';

export interface Painting {
  readonly scene: Scene;
  readonly overlay: Scene;
  readonly zoom: number;
  readonly theme: ThemeName;
  /** Keys of what has a ring around it. */
  readonly marked: readonly string[];
  /** Called with the place in the text that something was drawn from. */
  readonly onActivate: NonNullable<DrawOptions['onActivate']>;
  /** Whether what moves glides there. */
  readonly glide: boolean;
}

export interface Painter {
  /** Makes room for a map, and gives what stays of it its place. */
  fit(scene: Scene): void;
  paint(painting: Painting): void;
  /** Draws what has come into view since, as a zoom wants it. */
  uncover(zoom: number): void;
}

export function createPainter(stage: Stage): Painter {
  const { map, overlay, top, left } = stage.layers;
  let stretch: Stretch | undefined;
  let last: Painting | undefined;

  const paint = (painting: Painting) => {
    const { scene, overlay: over, zoom, theme, marked, onActivate, glide } = painting;
    const detail = detailAt(zoom);
    const seen = simplified(scene, detail);
    const heads = detail < 1 ? smallHeads(scene, zoom) : undefined;
    const [above, beside] = [paneOf(seen, 'top'), paneOf(seen, 'left')];
    stretch = stretchFor(stage.seen, undefined);
    last = painting;
    stage.headsOf(heads?.height);
    draw(map, seen, theme, { marked, viewport: stretch, onActivate, glide });
    draw(overlay, over, theme, { onActivate });
    if (heads) draw(top, heads, theme, { onActivate });
    else if (above) draw(top, above.scene, theme, { marked, viewport: stretch, onActivate });
    if (beside) draw(left, beside.scene, theme, { marked });
  };

  return {
    fit(scene) {
      stage.resize(scene, { top: boxOf(scene, 'top'), left: boxOf(scene, 'left') });
    },
    paint,
    uncover(zoom) {
      if (last === undefined) return;
      const isSimplified = detailAt(zoom) < 1;
      // Small heads stand where the zoom puts them; nothing else minds it until the next step of detail.
      if (detailAt(zoom) !== detailAt(last.zoom) || (isSimplified && zoom !== last.zoom)) {
        paint({ ...last, zoom, glide: false });
        return;
      }
      const next = stretchFor(stage.seen, stretch);
      if (next === stretch) return;
      stretch = next;
      show(map, stretch);
      if (!isSimplified) show(top, stretch);
    },
  };
}

function boxOf(scene: Scene, side: 'left' | 'top'): Box | undefined {
  const pane = paneOf(scene, side);
  return pane && { x: pane.x, y: pane.y, width: pane.scene.width, height: pane.scene.height };
}
