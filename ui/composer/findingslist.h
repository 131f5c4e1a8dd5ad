// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/composition.h"
#include "domain/platformid.h"
#include "services/composeservice.h"
#include "ui/composer/composerparts.h"

#include <QAbstractButton>
#include <QTimer>

#include <optional>

class QVBoxLayout;

namespace Postrider {

// One finding: a sentence that leads to its place.
class FindingRow final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindingRow)
public:
    FindingRow(const Finding &finding, std::optional<PlatformId> platform, QWidget *parent = nullptr);
    ~FindingRow() override;

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect textPlace(int width) const;

    Finding m_finding;
    std::optional<PlatformId> m_platform;
};

// All that is wrong or worth a word, asked for anew a moment after each change.
class FindingsList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindingsList)
public:
    explicit FindingsList(const ComposerParts &parts, QWidget *parent = nullptr);
    ~FindingsList() override;

    const QList<Finding> &findings() const { return m_findings; }
    // Asks now; the answer comes by found().
    void ask(ComposeService::Timing timing = ComposeService::Timing::AtWallTime);
    // Until somebody tried to schedule, what is merely not done yet (no account, no time) is not held against them.
    void setTried() { m_isTried = true; }

Q_SIGNALS:
    void found();
    void jumpAsked(const Postrider::Finding &finding);

private:
    void show(const QList<Finding> &findings);
    bool isWorthShowing(const Finding &finding) const;

    ComposerParts m_parts;
    QVBoxLayout *m_column;
    QTimer m_soon;
    int m_question = 0; // only the latest answer counts
    QList<Finding> m_findings;
    QList<Finding> m_shown;
    bool m_isTried = false;
};

// The remark about pictures without alt text: said when scheduling, not while typing.
bool isAboutAltText(const Finding &finding);

} // namespace Postrider
