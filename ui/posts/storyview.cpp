// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/storyview.h"

#include "models/moments.h"
#include "ui/look/icons.h"
#include "ui/look/widgets.h"
#include "ui/posts/glyph.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

constexpr int kRowHeight = 28;
constexpr int kCellPadding = 3; // as Qt insets the cells' text

struct Mark
{
    QString icon;
    Tone tone = Tone::Plain;
};

Mark markOf(StoryLine::Mood mood)
{
    switch (mood) {
    case StoryLine::Mood::Plain: return {};
    case StoryLine::Mood::Good: return {u"check"_s, Tone::Good};
    case StoryLine::Mood::Bad: return {u"failed"_s, Tone::Bad};
    case StoryLine::Mood::Note: return {u"needs"_s, Tone::Warn};
    case StoryLine::Mood::Unknown: return {u"question"_s, Tone::Warn};
    case StoryLine::Mood::ToCome: return {u"clock"_s, Tone::Info};
    }
    Q_UNREACHABLE();
}

// In the height of a line's first row, however many it has.
QWidget *markFor(StoryLine::Mood mood, int lineHeight)
{
    const Mark mark = markOf(mood);
    auto *place = new QWidget;
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    auto *glyph = new Glyph(mark.icon, mark.tone);
    column->addSpacing(qMax(0, (lineHeight - glyph->height()) / 2));
    column->addWidget(glyph);
    column->addStretch(1);
    return place;
}

// A head line without boxes: soft words over one hairline.
class PlainHeader final : public QHeaderView
{
public:
    explicit PlainHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setFont(Look::font(Size::Hint, Weight::Strong));
        setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        setHighlightSections(false);
        setSectionsClickable(false);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->setFont(font());
        painter->setPen(tokens().soft);
        painter->drawText(rect.adjusted(kCellPadding, 0, -kCellPadding, 0),
                          int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)) | Qt::AlignVCenter,
                          model()->headerData(section, Qt::Horizontal).toString());
        painter->setPen(tokens().line);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    }
};

Text *soft(const QString &text, Weight weight = Weight::Regular)
{
    return new Text(text, Size::Secondary, weight, Text::Ink::Soft);
}

} // namespace

StoryView::StoryView(const Ask &ask, QWidget *parent) : QWidget(parent), m_model(new AttemptsModel(ask.timezone, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kSmall);
    m_model->setTarget(ask.target, ask.network);
    addLines(m_model->stories(), ask);
    if (m_model->rowCount() > 0)
        addDetails();
}

StoryView::~StoryView() = default;

void StoryView::addLines(const QList<AttemptsModel::PartStory> &stories, const Ask &ask)
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::kMedium);
    grid->setVerticalSpacing(Space::kTiny + 2);
    grid->setColumnStretch(2, 1);
    int row = 0;
    QString day;
    for (const auto &story : stories) {
        const QString its = story.lines.isEmpty() ? QString()
                                                  : dayInWords(story.lines.constFirst().at, ask.timezone, ask.now);
        if (stories.size() > 1) {
            // A part's headline names its day too.
            const QStringList words{tr("Part %1").arg(story.part), its};
            day = its;
            if (row > 0)
                grid->setRowMinimumHeight(row++, Space::kTiny);
            grid->addWidget(soft(its.isEmpty() ? words.constFirst() : words.join(u" \u00b7 "), Weight::Strong), row++,
                            0, 1, 3);
        }
        for (const StoryLine &line : story.lines)
            addLine(grid, row, day, line, ask);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(grid);
}

void StoryView::addLine(QGridLayout *grid, int &row, QString &day, const StoryLine &line, const Ask &ask)
{
    // The day stands before the first line of it.
    if (const QString its = dayInWords(line.at, ask.timezone, ask.now); !its.isEmpty() && its != day) {
        day = its;
        grid->addWidget(soft(day, Weight::Strong), row++, 0, 1, 3);
    }
    const bool isPlan = line.mood == StoryLine::Mood::ToCome;
    auto *time = soft(isPlan ? clockInWords(line.at, ask.timezone) : clockWithSeconds(line.at, ask.timezone));
    auto *sentence = new Text(line.sentence);
    sentence->setObjectName(u"storyLine"_s);
    sentence->setWordWrap(true);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int lineHeight = sentence->fontMetrics().height();
    time->setMinimumHeight(lineHeight);
    grid->addWidget(time, row, 0, Qt::AlignTrailing | Qt::AlignTop);
    grid->addWidget(markFor(line.mood, lineHeight), row, 1);
    grid->addWidget(sentence, row++, 2);
}

void StoryView::addDetails()
{
    auto *fold = new QToolButton; // a quiet button's words would stand out of line
    fold->setObjectName(u"details"_s);
    fold->setText(tr("Details"));
    fold->setAccessibleName(tr("Show every request"));
    fold->setFont(Look::font(Size::Secondary, Weight::Medium));
    fold->setIcon(icon(u"next"_s));
    fold->setIconSize({12, 12});
    fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fold->setFocusPolicy(Qt::StrongFocus);
    fold->setAutoRaise(true);
    fold->setCursor(Qt::PointingHandCursor);
    fold->setCheckable(true);
    auto *table = new QTableView;
    table->setObjectName(u"attempts"_s);
    table->setAccessibleName(tr("Every request"));
    table->setModel(m_model);
    table->setFont(Look::font(Size::Secondary));
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->setHorizontalHeader(new PlainHeader(table));
    table->resizeColumnsToContents();
    for (int column = 0; column < AttemptsModel::Words; ++column)
        table->setColumnWidth(column, table->columnWidth(column) + Space::kMedium);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnHidden(AttemptsModel::Part, m_model->stories().size() < 2);
    constexpr int kMostRows = 8;
    table->setFixedHeight(kRowHeight + 4 + kRowHeight * qMin(m_model->rowCount(), kMostRows));
    table->hide();
    connect(fold, &QToolButton::toggled, table, [fold, table](bool isOpen) {
        fold->setIcon(icon(isOpen ? u"down"_s : u"next"_s));
        table->setVisible(isOpen);
    });
    static_cast<QVBoxLayout *>(layout())->addWidget(fold, 0, Qt::AlignLeading);
    layout()->addWidget(table);
}

} // namespace Postrider
