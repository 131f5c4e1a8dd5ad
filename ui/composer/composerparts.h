// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Postrider {

class ComposerDraft;
class ComposerSources;
struct Desk;

// What every piece of a composer window works with; the window owns the draft and the sources and outlives its pieces.
struct ComposerParts
{
    Desk &desk;
    ComposerDraft &draft;
    ComposerSources &sources;
};

} // namespace Postrider
