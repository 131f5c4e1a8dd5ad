// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/composerdraft.h"
#include "ui/composer/composerparts.h"

#include <QObject>

#include <optional>

namespace Postrider {

class FindingsList;
class Notice;

// How a composer comes to its end: what is checked before a post is scheduled, what is said when something is refused,
// and what closing keeps. Owned by its window; GUI thread.
class Finishing final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Finishing)
public:
    Finishing(const ComposerParts &parts, FindingsList &findings, Notice &notice, QObject *parent = nullptr);
    ~Finishing() override;

    void carryOut(ComposerDraft::Deed deed);
    // Keeps a draft of what there is, or nothing of nothing; answers by finished(), or
    // by stayed() where that can't be done.
    void close();
    bool isFinished() const { return m_isFinished; }

Q_SIGNALS:
    void finished(); // everything is in the store
    void stayed();   // the notice says why
    void jumpAsked(const Postrider::Finding &finding);
    void altTextAsked();

private:
    bool askForScope(ComposerDraft::Deed deed); // false: there is nothing to ask
    void check(ComposerDraft::Deed deed);
    void checked();
    bool mentionAltText(ComposerDraft::Deed deed);
    void done(ComposerDraft::Deed deed, const Post &post);
    void refused(ComposerDraft::Deed deed, const Error &error);
    void offerWaysOut(const Error &error);
    void tell(ComposerDraft::Deed deed, const Post &post);
    void tellDraft(const Post &post);
    void tellPostNow(const Post &post);
    void finish();

    ComposerParts m_parts;
    FindingsList &m_findings;
    Notice &m_notice;
    std::optional<ComposerDraft::Deed> m_checking;
    bool m_isScopeKnown = false;
    bool m_isAltTextMentioned = false;
    bool m_wasNew = false;
    bool m_isClosing = false;
    bool m_isFinished = false;
};

} // namespace Postrider
