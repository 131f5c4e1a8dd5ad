// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/labelsbutton.h"

#include "ui/composer/composerdraft.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList labelsOf(const QString &line)
{
    QStringList labels;
    for (const QString &word : line.split(u',')) {
        if (const QString label = word.simplified(); !label.isEmpty() && !labels.contains(label))
            labels << label;
    }
    return labels;
}

} // namespace

LabelsButton::LabelsButton(const ComposerParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_button(new Look::Button(tr("Labels")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_button->setObjectName(u"labelsButton"_s);
    row->addWidget(m_button);
    connect(m_button, &QAbstractButton::clicked, this, &LabelsButton::open);
    connect(&parts.draft, &ComposerDraft::changed, this, &LabelsButton::refresh);
    refresh();
}

LabelsButton::~LabelsButton() = default;

void LabelsButton::refresh()
{
    const QStringList labels = m_parts.draft.composition().labels;
    m_button->setText(labels.isEmpty() ? tr("Labels") : tr("Labels · %1").arg(labels.size()));
    m_button->setToolTip(labels.join(u", "_s));
    m_button->setAccessibleName(labels.isEmpty() ? tr("Labels: none") : tr("Labels: %1").arg(labels.join(u", "_s)));
}

void LabelsButton::open()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    popup->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(popup);
    auto *line = new QLineEdit(m_parts.draft.composition().labels.join(u", "_s));
    auto *title = new Look::Text(tr("Labels, with commas between them"), Look::Size::Secondary, Look::Weight::Regular,
                                 Look::Text::Ink::Soft);
    title->setBuddy(line);
    line->setObjectName(u"labels"_s);
    line->setAccessibleName(tr("Labels, with commas between them"));
    line->setPlaceholderText(tr("launch, harbour"));
    line->setMinimumWidth(260);
    column->addWidget(title);
    column->addWidget(line);
    connect(line, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_parts.draft.edit([&](Composition &composition) { composition.labels = labelsOf(text); });
    });
    connect(line, &QLineEdit::returnPressed, popup, &QWidget::close);
    popup->adjustSize();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    popup->move(mapToGlobal(QPoint(isMirrored ? width() - popup->width() : 0, -popup->height() - 4)));
    popup->show();
    line->setFocus(Qt::PopupFocusReason);
}

} // namespace Postrider
