// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/parteditor.h"

#include "ui/composer/composerdraft.h"
#include "ui/composer/composersources.h"
#include "ui/composer/counters.h"
#include "ui/composer/growingtext.h"
#include "ui/composer/mediastrip.h"
#include "ui/desk/desk.h"
#include "ui/look/icons.h"
#include "ui/look/widgets.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// A dashed hairline from a heading to the edge.
class DashedLine final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(QPen(Look::tokens().line, 1, Qt::DashLine));
        painter.drawLine(0, height() / 2, width(), height() / 2);
    }
};

// Small enough for a heading.
QString delayWords(int seconds)
{
    if (seconds == 0)
        return PartEditor::tr("right away");
    if (seconds % 86400 == 0)
        return seconds == 86400 ? PartEditor::tr("after 1 day")
                                : PartEditor::tr("after %n days", nullptr, seconds / 86400);
    if (seconds % 3600 == 0)
        return seconds == 3600 ? PartEditor::tr("after 1 hour")
                               : PartEditor::tr("after %n hours", nullptr, seconds / 3600);
    return seconds % 60 == 0 ? PartEditor::tr("after %n min", nullptr, seconds / 60)
                             : PartEditor::tr("after %n s", nullptr, seconds);
}

} // namespace

PartEditor::PartEditor(const ComposerParts &parts, int part, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_part(part), m_text(new GrowingText(part == 1 ? 5 : 1)),
      m_counters(new CounterRow(part)), m_media(new MediaStrip(parts, part))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::Space::kMedium);
    if (part > 1)
        column->addWidget(makeHeader());
    m_box = makeBox();
    column->addWidget(m_box);
    column->addWidget(m_media);
    m_text->installEventFilter(this);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { write(m_text->toPlainText()); });
    connect(m_text, &GrowingText::filesGiven, this,
            [this](const QStringList &paths) { m_parts.sources.addFiles(m_part, paths); });
    connect(m_text, &GrowingText::pictureGiven, this,
            [this](const QImage &picture) { m_parts.sources.addPicture(m_part, picture); });
    connect(&m_parts.draft, &ComposerDraft::changed, this, &PartEditor::refresh);
    connect(&m_parts.draft, &ComposerDraft::isAtWorkChanged, this, &PartEditor::refresh);
    connect(&m_parts.sources, &ComposerSources::accountsChanged, this, &PartEditor::refresh);
    refresh();
}

PartEditor::~PartEditor() = default;

QWidget *PartEditor::makeHeader()
{
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Look::Space::kSmall);
    row->addWidget(new Look::Text(tr("Part %1 · reply").arg(m_part), Look::Size::Secondary, Look::Weight::Strong,
                                  Look::Text::Ink::Soft));
    m_delay = new QComboBox;
    m_delay->setObjectName(u"delay_%1"_s.arg(m_part));
    m_delay->setAccessibleName(tr("When part %1 follows the part before").arg(m_part));
    for (const int seconds : {0, 60, 300, 900, 3600, 86400})
        m_delay->addItem(delayWords(seconds), seconds);
    connect(m_delay, &QComboBox::activated, this, [this] {
        m_parts.draft.edit([this](Composition &composition) {
            composition.parts[m_part - 1].delay = std::chrono::seconds(m_delay->currentData().toInt());
        });
    });
    m_delay->setFont(Look::font(Look::Size::Secondary));
    row->addWidget(m_delay);
    row->addWidget(new DashedLine, 1);
    auto *remove = new Look::Button({}, Look::Button::Kind::Quiet);
    remove->setIcon(Look::icon(u"trash"_s));
    remove->setAccessibleName(tr("Remove part %1").arg(m_part));
    remove->setToolTip(remove->accessibleName());
    remove->setObjectName(u"removePart_%1"_s.arg(m_part));
    connect(remove, &QAbstractButton::clicked, this, &PartEditor::removeAsked);
    row->addWidget(remove);
    return header;
}

QWidget *PartEditor::makeBox()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(Look::Space::kLarge, Look::Space::kLarge - 2, Look::Space::kLarge, Look::Space::kMedium);
    column->setSpacing(Look::Space::kSmall);
    m_text->setObjectName(m_part == 1 ? u"text"_s : u"text_%1"_s.arg(m_part));
    m_text->setAccessibleName(m_part == 1 ? tr("Text") : tr("Text of part %1").arg(m_part));
    m_text->setPlaceholderText(m_part == 1 ? tr("What would you like to say?") : tr("And then?"));
    column->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->setSpacing(Look::Space::kSmall);
    row->addWidget(m_counters, 1, Qt::AlignVCenter);
    auto *attach = new Look::Button({}, Look::Button::Kind::Quiet);
    attach->setIcon(Look::icon(u"media"_s));
    attach->setObjectName(u"attach_%1"_s.arg(m_part));
    attach->setAccessibleName(m_part == 1 ? tr("Add pictures or videos")
                                          : tr("Add pictures or videos to part %1").arg(m_part));
    attach->setToolTip(attach->accessibleName());
    attach->setVisible(m_part > 1); // part 1 has its strip
    connect(attach, &QAbstractButton::clicked, m_media, &MediaStrip::choose);
    row->addWidget(attach);
    column->addLayout(row);
    return box;
}

void PartEditor::showAccount(IntegrationId account)
{
    if (m_account == account)
        return;
    m_account = account;
    refresh();
}

void PartEditor::focusText()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

QString PartEditor::shownText() const
{
    const Composition &composition = m_parts.draft.composition();
    if (m_part == 1 && !m_account.isNull())
        return textFor(composition, m_account);
    return composition.parts.value(m_part - 1).text;
}

// Writing in an account's tab gives it a text of its own.
void PartEditor::write(const QString &text)
{
    if (text == shownText())
        return;
    m_parts.draft.edit([&](Composition &composition) {
        if (m_part > 1 || m_account.isNull()) {
            composition.parts[m_part - 1].text = text;
            return;
        }
        for (Composition::Target &target : composition.targets) {
            if (target.account == m_account)
                target.text = text;
        }
    });
}

void PartEditor::refresh()
{
    if (m_part > m_parts.draft.composition().parts.size())
        return; // on its way out
    m_text->showText(shownText());
    m_text->setReadOnly(m_parts.draft.isAtWork());
    if (m_delay)
        showDelay(int(m_parts.draft.composition().parts.at(m_part - 1).delay.count()));
    showCounts();
}

void PartEditor::showDelay(int seconds)
{
    if (m_delay->findData(seconds) < 0) // set elsewhere
        m_delay->addItem(delayWords(seconds), seconds);
    m_delay->setCurrentIndex(m_delay->findData(seconds));
}

void PartEditor::showCounts()
{
    QList<CounterRow::Item> rows;
    int overflowAt = -1;
    const QString text = shownText();
    for (const Integration &account : m_parts.sources.chosen(m_parts.draft)) {
        const Composition::Target *target = targetOf(m_parts.draft.composition(), account.id);
        const bool isOther = m_part == 1 && (m_account.isNull() ? target->text.has_value() : account.id != m_account);
        if (isOther) // gets another text than the one shown here
            continue;
        const TextCount count = m_parts.desk.networks.count(text, target->settings, account);
        rows << CounterRow::Item{account, count};
        if (count.overflowAt >= 0)
            overflowAt = overflowAt < 0 ? count.overflowAt : qMin(overflowAt, count.overflowAt);
    }
    m_counters->show(rows);
    m_text->markFrom(overflowAt);
}

void PartEditor::paintEvent(QPaintEvent *)
{
    const Look::Tokens &look = Look::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(m_box->geometry()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool hasFocus = m_text->hasFocus();
    painter.setBrush(look.surface);
    painter.setPen(QPen(hasFocus ? look.accent : look.line, hasFocus ? 1.5 : 1));
    painter.drawRoundedRect(frame, Look::Radius::kCard, Look::Radius::kCard);
}

bool PartEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

} // namespace Postrider
