// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/storyview.h"

#include "models/moments.h"
#include "ui/look/icons.h"
#include "ui/look/widgets.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

constexpr int kMark = 14;

struct Mark
{
    QString icon;
    Tone tone = Tone::Plain;
};

Mark markOf(StoryLine::Mood mood)
{
    switch (mood) {
    case StoryLine::Mood::Plain: return {u"next"_s, Tone::Plain};
    case StoryLine::Mood::Good: return {u"check"_s, Tone::Good};
    case StoryLine::Mood::Bad: return {u"failed"_s, Tone::Bad};
    case StoryLine::Mood::Unknown: return {u"question"_s, Tone::Warn};
    case StoryLine::Mood::ToCome: return {u"clock"_s, Tone::Info};
    }
    Q_UNREACHABLE();
}

QLabel *markFor(StoryLine::Mood mood, qreal scale)
{
    const Mark mark = markOf(mood);
    auto *label = new QLabel;
    label->setPixmap(icon(mark.icon, inkOf(mark.tone)).pixmap(QSize(kMark, kMark), scale));
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setContentsMargins(0, 2, 0, 0);
    return label;
}

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
        if (stories.size() > 1) {
            grid->addWidget(soft(tr("Part %1").arg(story.part), Weight::Strong), row++, 0, 1, 3);
            day.clear();
        }
        for (const StoryLine &line : story.lines) {
            // The day stands before the first line of it.
            if (const QString its = dayInWords(line.at, ask.timezone, ask.now); !its.isEmpty() && its != day) {
                day = its;
                grid->addWidget(soft(day), row++, 0, 1, 3);
            }
            const bool isPlan = line.mood == StoryLine::Mood::ToCome;
            auto *time = soft(isPlan ? clockInWords(line.at, ask.timezone) : clockWithSeconds(line.at, ask.timezone));
            time->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
            auto *sentence = new Text(line.sentence);
            sentence->setObjectName(u"storyLine"_s);
            sentence->setWordWrap(true);
            sentence->setTextFormat(Qt::PlainText);
            sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(time, row, 0);
            grid->addWidget(markFor(line.mood, devicePixelRatioF()), row, 1);
            grid->addWidget(sentence, row++, 2);
        }
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(grid);
}

void StoryView::addDetails()
{
    auto *fold = new Button(tr("Details"), Button::Kind::Quiet);
    fold->setObjectName(u"details"_s);
    fold->setAccessibleName(tr("Show every request"));
    fold->setIcon(icon(u"next"_s));
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
    table->verticalHeader()->setDefaultSectionSize(28);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(AttemptsModel::Words, QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->setColumnHidden(AttemptsModel::Part, m_model->stories().size() < 2);
    constexpr int kMostRows = 8;
    table->setFixedHeight(32 + 28 * qMin(m_model->rowCount(), kMostRows));
    table->hide();
    connect(fold, &Button::toggled, table, [fold, table](bool isOpen) {
        fold->setIcon(icon(isOpen ? u"down"_s : u"next"_s));
        table->setVisible(isOpen);
    });
    static_cast<QVBoxLayout *>(layout())->addWidget(fold, 0, Qt::AlignLeading);
    layout()->addWidget(table);
}

} // namespace Postrider
